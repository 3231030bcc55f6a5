import { type Cells, FIXED, type Language, type Pattern } from "./paradigm.ts";

/**
 * Armenian (eastern; of western, which the diaspora's press writes, the ablative in -էն or -է). The definite
 * mark is -ը or -ն; the dative is the genitive with -ն; `own` is what belongs to it (Արցախինը, "that of
 * Artsakh"); only the last word of a name inflects. The possessives -ս and -դ stay off: Գորիս is
 * another town than Գորի.
 */
const CONSONANT: Cells = {
  nom: "·",
  def: "ը ն",
  gen: "~ի",
  dat: "~ին",
  own: "~ինը ~ինն",
  abl: "~ից ~էն ~է",
  ins: "~ով",
  loc: "~ում",
};

const paradigms: Record<string, readonly Pattern[]> = {
  // Երևան. `stem2` states a stem that loses its vowel.
  "i-c": [
    // Plurals in -եր: western genitives in -ու (խաղաղապահներու).
    {
      ends: /եր$/,
      cells: { ...CONSONANT, gen: "~ի ու", dat: "~ին ուն" },
      lenient: { loc: "~ումն" },
    },
    {
      ends: /[^աեէըիոօ]$/,
      cells: CONSONANT,
      lenient: { loc: "~ումն" },
    },
  ],
  // Շուշի.
  "i-v": [
    {
      ends: /ի$/,
      cells: {
        nom: "·",
        def: "ն",
        gen: "ի",
        dat: "ին",
        own: "ինը ինն",
        abl: "ից էն է",
        ins: "ով",
        loc: "ում",
      },
      lenient: { loc: "ումն" },
    },
  ],
  // Աբխազիա, Մոսկվա, Տոկիո: a glide before the vowel. Western genitives of -իա end in -իոյ (Թուրքիոյ);
  // կոմիտե goes without a glide.
  ia: [
    {
      ends: /իա$/,
      cut: 1,
      cells: {
        nom: "ա",
        def: "ան",
        gen: "այի ոյ",
        dat: "ային ոյն",
        own: "այինը այինն",
        abl: "այից այէն այէ",
        ins: "այով",
        loc: "այում",
      },
      lenient: { loc: "այումն" },
    },
    {
      ends: /ե$/,
      cells: {
        nom: "·",
        def: "ն",
        gen: "ի յի",
        dat: "ին յին",
        own: "ինը յինը",
        abl: "ից յից",
        ins: "ով յով",
        loc: "ում յում",
      },
    },
    {
      ends: /[աոեէօ]$/,
      cells: {
        nom: "·",
        def: "ն",
        gen: "յի",
        dat: "յին",
        own: "յինը յինն",
        abl: "յից յէն յէ",
        ins: "յով",
        loc: "յում",
      },
      lenient: { loc: "յումն" },
    },
  ],
  // Բաքու: the letters ու become վ; the west keeps them (Պաքուի, Պաքուէն).
  "u-v": [
    {
      ends: /ու$/,
      cut: 2,
      cells: {
        nom: "ու",
        def: "ուն",
        gen: "վի ուի",
        dat: "վին ուին",
        own: "վինը վինն",
        abl: "վից ուէն ուէ",
        ins: "վով",
        loc: "վում",
      },
      lenient: { loc: "վումն" },
    },
  ],
  // Լոռի, Մարտունի: a genitive in -ու. The locative is found both ways (?).
  u: [
    {
      ends: /ի$/,
      cut: 1,
      cells: {
        nom: "ի",
        def: "ին",
        gen: "ու իի",
        dat: "ուն իին",
        abl: "ուց իից իէն",
        ins: "ով իով",
        loc: "ում իում",
      },
    },
  ],
  // Խումբ → խմբի, պայմանագիր → պայմանագրի: the stem's last ու or ի goes;
  // the west keeps it (պայմանագիրի).
  reduce: [
    {
      weaken: [/(?:ու|ի)(?=[^աեէըիոօև]+$)/, ""],
      cells: {
        nom: "·",
        def: "ը ն",
        gen: "~ի ի",
        dat: "~ին ին",
        abl: "~ից ~էն էն ~է է",
        ins: "~ով ով",
        loc: "~ում",
      },
    },
  ],
  // Հանրապետություն → հանրապետության.
  utyun: [
    {
      ends: /ություն$/,
      cut: 3,
      cells: {
        nom: "ուն",
        def: "ունը ունն",
        gen: "ան",
        dat: "անը անն",
        abl: "ունից",
        ins: "ամբ",
        loc: "ունում",
      },
    },
  ],
  // Շրջափակում → շրջափակման.
  um: [
    {
      ends: /ում$/,
      cut: 3,
      cells: {
        nom: "ում",
        def: "ումը ումն",
        gen: "ման ումի",
        dat: "մանը մանն ումին",
        abl: "ումից ումէն",
        ins: "ումով մամբ",
        loc: "ումում",
      },
    },
  ],
  // ԵԱՀԿ. The western press leaves out the hyphen (ՀԱՊԿի).
  acr: [
    {
      cells: {
        nom: "·",
        def: "-ը -ն ը ն",
        gen: "-ի ի",
        dat: "-ին ին",
        own: "-ինը ինը",
        abl: "-ից -էն ից էն",
        ins: "-ով ով",
        loc: "-ում ում",
      },
    },
  ],
  fixed: FIXED,
};

/** The last word's paradigm by its ending, first fit. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^[Ա-Ֆ]{2,}$/, "acr"],
  [/ություն$/, "utyun"],
  // A common noun only: Սուխում is a town (Սուխումի).
  [/^[ա-և].*ում$/, "um"],
  [/(?:ագիր|խումբ|[Լլ]իճ|գիծ|կամուրջ|[Ջջ]ուր|թուղթ|հանգիստ)$/, "reduce"],
  // Երկաթուղի → երկաթուղու.
  [/(?:ուղի|եկեղեցի|կղզի)$/, "u"],
  [/ու$/, "u-v"],
  [/ի$/, "i-v"],
  [/[աոեէօ]$/, "ia"],
  [/ը$/, "fixed"],
];

export const hy: Language = {
  script: /\p{Script=Armenian}/u,
  head: "last",
  paradigms,
  infer: (words) =>
    words.map((word, i) =>
      i < words.length - 1
        ? "fixed"
        : (ENDINGS.find(([ending]) => ending.test(word))?.[1] ?? "i-c"),
    ),
};
