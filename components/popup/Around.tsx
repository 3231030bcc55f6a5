import type { ComponentChildren } from "preact";

/** A message whose placeholder `{of}` is filled with markup instead of text. */
export function Around(props: { text: string; of: string; children: ComponentChildren }) {
  const [before = "", after = ""] = props.text.split(`{${props.of}}`);
  return (
    <>
      {before}
      {props.children}
      {after}
    </>
  );
}
