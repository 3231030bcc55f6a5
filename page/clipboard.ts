/**
 * Copies a text; whether that worked. The clipboard's own interface is missing on pages without https,
 * and a page's permissions policy may forbid it: then the older command copies, which answers to the
 * press of a button in both browsers.
 */
export async function copy(document: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(document, text);
  }
}

function copyByCommand(document: Document, text: string): boolean {
  let filled = false;
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
    // The page need not hear of it.
    event.stopImmediatePropagation();
    filled = true;
  };
  window.addEventListener("copy", fill, { capture: true, once: true });
  try {
    return document.execCommand("copy") && filled;
  } finally {
    window.removeEventListener("copy", fill, { capture: true });
  }
}
