import { useEffect, useState } from "preact/hooks";
import { type CardModel, cardModel } from "../../core/card/model.ts";
import type { SheetPage as Page } from "../../core/export/markdown.ts";
import type { PanelPort } from "./port.ts";
import { pageOf, Sheet } from "./Sheet.tsx";
import type { Voice } from "./voice.ts";

/** The sheet of a tab's notes, in a tab of its own: asked for once, as they are now. */
export function SheetPage({ port, voice }: { port: PanelPort; voice: Voice }) {
  const [told, keep] = useState<{ notes?: readonly CardModel[]; page: Page }>();
  useEffect(() => {
    const ask = async () => {
      const [report, tab, cards] = await Promise.all([port.report(), port.tab(), port.cards()]);
      const page = pageOf(report, tab.url, new Date());
      keep({ page, ...(report && { notes: cards.map(cardModel) }) });
    };
    void ask();
  }, [port]);
  if (!told) return null;
  const print = () => window.print();
  return <Sheet notes={told.notes} page={told.page} voice={voice.sheet} print={print} />;
}
