/** Node has none; the browsers' own is tried in tests/e2e/large.test.ts. */
export class FileReader {
  onload = (): void => {};
  onerror = (): void => {};
  result: ArrayBuffer | undefined;
  readAsArrayBuffer(blob: Blob): void {
    blob.arrayBuffer().then((buffer) => {
      this.result = buffer;
      this.onload();
    }, this.onerror);
  }
}
