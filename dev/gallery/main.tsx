import { render } from "preact";
import { locale, shownIn } from "./language.ts";
import { sections } from "./sections.ts";

const themes = ["system", "light", "dark"] as const;

function Gallery() {
  return (
    <>
      <header class="top">
        <h1>Scholium</h1>
        <p>Every state of the card and of our pages at once.</p>
        <fieldset>
          <legend>Show in</legend>
          {themes.map((theme) => (
            <label key={theme}>
              <input
                type="radio"
                name="theme"
                defaultChecked={theme === "system"}
                onChange={() => {
                  document.documentElement.setAttribute("data-theme", theme);
                }}
              />
              {theme}
            </label>
          ))}
        </fieldset>
        <label>
          in{" "}
          <select
            value={locale}
            onChange={(event) => location.assign(`?lang=${event.currentTarget.value}`)}
          >
            {shownIn.map((language) => (
              <option key={language}>{language}</option>
            ))}
          </select>
        </label>
      </header>
      <main>
        {sections.map(({ title, Exhibits }) => (
          <section class="part" key={title}>
            <h2>{title}</h2>
            <Exhibits />
          </section>
        ))}
      </main>
    </>
  );
}

render(<Gallery />, document.getElementById("gallery")!);
