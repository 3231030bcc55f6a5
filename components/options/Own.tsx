import { OwnForm } from "../popup/OwnForm.tsx";
import { OwnNotes } from "../popup/OwnNotes.tsx";
import type { OptionsProps } from "./OptionsView.tsx";

/** The reader's own notes, and the form in place of their list while one is written. */
export function Own({ state, settings, actions, voice }: OptionsProps) {
  const { popup } = voice;
  const { form, draft } = state;
  if (!form) return <OwnNotes own={settings.own} actions={actions} voice={popup} />;
  return (
    <section class="block">
      <h2 class="label">{popup.t(form.id === undefined ? "newNote" : "editNote")}</h2>
      <p class="fine">{popup.t("keptHere")}</p>
      <OwnForm key={form.id} draft={draft} actions={actions} voice={popup} />
    </section>
  );
}
