/** What is used of packages that bring no types. */
declare module "mark.js" {
  export default class Mark {
    constructor(context: Element);
    mark(
      words: string[],
      options: {
        readonly acrossElements: boolean;
        readonly separateWordSearch: boolean;
        readonly accuracy: "exactly";
        readonly done: (marks: number) => void;
      },
    ): void;
  }
}
declare module "findandreplacedomtext" {
  export default function findAndReplaceDOMText(
    element: Element,
    options: { readonly find: RegExp; readonly wrap: string; readonly preset: "prose" },
  ): void;
}
