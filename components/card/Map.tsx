import { LEADING, type MapDrawing, type MapMark, named } from "../../core/card/map.ts";
import { sayList, sayRegion } from "../../core/words.ts";
import { sayDate } from "./dates.ts";
import { Link } from "./Link.tsx";
import { isolate, type Voice } from "./voice.ts";

/** Where a place is: drawn from data, the same for every reader but for the countries' names. */
export function LocatorMap(props: { map: MapDrawing; name: string; voice: Voice }) {
  const { map, name, voice } = props;
  const { t, locale } = voice;
  const { width, height, label, scale } = map;
  const around = named(map.around, (code) => sayRegion(code, locale));
  const names = around.map((one) => one.name);
  const shown = { name: isolate(name, voice), around: sayList(names, locale) };
  const alternative = t(names.length > 0 ? "mapOf" : "mapOfAlone", shown);
  const notes = [
    t("mapShows"),
    map.approximate && t("mapApproximate"),
    map.contested !== "" && t("mapContested"),
  ];
  return (
    <figure class="map">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alternative}>
        <path class="land" d={map.land} />
        <path class="border" d={map.borders} />
        <path class="border contested" d={map.contested} />
        {around.map(({ code, x, y, name: country }) => (
          <text key={code} class="country" x={x} y={y}>
            {country}
          </text>
        ))}
        <Mark mark={map.mark} />
        <text class="place" y={label.y} text-anchor={label.anchor} {...voice.note}>
          {label.lines.map((line, n) => (
            <tspan key={line} x={label.x} y={label.y + n * LEADING}>
              {line}
            </tspan>
          ))}
        </text>
        <path class="scale" d={`M10 ${height - 12}v4h${scale.length}v-4`} />
        <text class="scale" x={scale.length + 16} y={height - 8}>
          {new Intl.NumberFormat(locale, { style: "unit", unit: "kilometer" }).format(scale.km)}
        </text>
      </svg>
      <figcaption class="fine">
        <p>{notes.filter(Boolean).join(" ")}</p>
        <p>
          {t("mapLines")}{" "}
          <Link to={map.lines.url}>
            <bdi>{map.lines.title}</bdi>
          </Link>
          . {t("mapPosition")}{" "}
          {map.position.map(({ title, url, read, copy }, n) => (
            <span key={url}>
              {n > 0 && "; "}
              <Link to={url}>
                <bdi>{title}</bdi>
              </Link>
              {copy && (
                <>
                  , <Link to={copy.url}>{t("readCopy")}</Link>
                </>
              )}
              , <time dateTime={read}>{sayDate(read, locale, "long")}</time>
            </span>
          ))}
          .
        </p>
      </figcaption>
    </figure>
  );
}

function Mark({ mark }: { mark: MapMark }) {
  switch (mark.kind) {
    case "point":
      return mark.dots.map(([x, y]) => (
        <circle key={`${x} ${y}`} class="dot" cx={x} cy={y} r="4" />
      ));
    case "line":
      return <path class="way" d={mark.path} />;
    case "area":
      return <circle class="about" cx={mark.x} cy={mark.y} r={mark.r} />;
  }
}
