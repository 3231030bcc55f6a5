import { Component } from "preact";
import { type CitationForm, citation } from "../../core/card/citation.ts";
import type { NoteModel } from "../../core/card/model.ts";
import { sayDate } from "./dates.ts";
import type { Voice } from "./voice.ts";

interface Props {
  readonly model: NoteModel;
  readonly voice: Voice;
  readonly copy: (text: string) => Promise<boolean>;
}

/** The note as a citation: to be read and selected, or copied in one of two forms. */
export class Cite extends Component<Props, { said?: "copied" | "notCopied" }> {
  private write(form: CitationForm): string {
    const { model, voice } = this.props;
    return citation(model, form, voice.t, (date) => sayDate(date, voice.locale, "long"));
  }

  private async copy(form: CitationForm): Promise<void> {
    const done = await this.props.copy(this.write(form));
    this.setState({ said: done ? "copied" : "notCopied" });
  }

  override render() {
    const { t } = this.props.voice;
    const { said } = this.state;
    return (
      <details class="cite">
        <summary class="act">{t("cite")}</summary>
        <div class="panel">
          <p class="citation" dir="auto">
            {this.write("text")}
          </p>
          <p class="acts">
            <button type="button" class="more" onClick={() => this.copy("text")}>
              {t("copyText")}
            </button>
            <button type="button" class="more" onClick={() => this.copy("markdown")}>
              {t("copyMarkdown")}
            </button>
            <span class="fine" role="status">
              {said && t(said)}
            </span>
          </p>
        </div>
      </details>
    );
  }
}
