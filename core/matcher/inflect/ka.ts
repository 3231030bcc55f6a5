import { type Cells, FIXED, type Language, type Pattern } from "./paradigm.ts";

/**
 * Georgian. Cases and the postpositions that are written together with them, each with the particle
 * -ც ("also"), and the copula -ა ("is in …") after postpositions, after a vowel also on the bare
 * nominative (საქართველოა). On a consonant it stays off there: გალი + ა would be გალია, a cage.
 * Names of one word also have -ო (reported speech: თბილისშიო), -ვით ("like": უკრაინასავით) and -ვე
 * ("the same"). The finer cells (`dat.in`) tell an adjective which of its own forms goes before them.
 */
const CONSONANT: Cells = {
  nom: "ი",
  erg: "მა",
  dat: "ს სა",
  gen: "~ის ~ისა",
  ins: "~ით",
  adv: "~ად",
  "dat.in": "ში",
  "dat.on": "ზე",
  "dat.at": "თან",
  "gen.from": "~იდან",
  "gen.for": "~ისთვის ~ისათვის",
  "gen.of": "~ისგან ~ისაგან",
  "gen.to": "~ისკენ ~ისაკენ ~ისადმი",
  "gen.when": "~ისას",
  "adv.upto": "~ამდე",
  "nom.too": "იც",
  "erg.too": "მაც",
  "dat.too": "საც შიც შია ზეც ზეა თანაც თანაა",
  "gen.too": "~ისაც ~იდანაც ~იდანაა ~ისთვისაც",
  "gen.also": "~ისაა ~ისათვისაც ~ისგანაც ~ისკენაც ~ისკენაა ~ისადმიც",
  "ins.too": "~ითაც",
  "adv.too": "~ადაც ~ამდეც ~ამდეა",
  "nom.said": "იო",
  "nom.like": "ივით იცა",
  "dat.said": "სო შიო ზეო",
  "dat.like": "სავით საცა შივე შიცა ზევე",
  "gen.said": "~ისო ~იდანო ~ისთვისო",
  "gen.like": "~იდანვე",
};

/** Final ა or ე goes before the vowel of an ending: შუშა, შუშის. The vowel is `cut`. */
const truncating = (vowel: string): Pattern => ({
  ends: new RegExp(`${vowel}$`),
  cut: 1,
  cells: {
    ...CONSONANT,
    nom: vowel,
    erg: `${vowel}მ`,
    dat: `${vowel}ს ${vowel}სა`,
    adv: `${vowel}დ`,
    "dat.in": `${vowel}ში`,
    "dat.on": `${vowel}ზე`,
    "dat.at": `${vowel}სთან`,
    "adv.upto": `${vowel}მდე`,
    "nom.too": `${vowel}ც ${vowel}ა`,
    "erg.too": `${vowel}მაც`,
    "dat.too": ["საც", "შიც", "შია", "ზეც", "ზეა", "სთანაც", "სთანაა"]
      .map((ending) => vowel + ending)
      .join(" "),
    "adv.too": `${vowel}მდეც ${vowel}მდეა`,
    "nom.said": `${vowel}ო`,
    "nom.like": `${vowel}ვით ${vowel}ცა`,
    "dat.said": `${vowel}სო ${vowel}შიო ${vowel}ზეო`,
    "dat.like": `${vowel}სავით ${vowel}საცა ${vowel}შივე ${vowel}შიცა ${vowel}ზევე`,
  },
});

const COMPASS = /^(?:სამხრეთ|ჩრდილოეთ|აღმოსავლეთ|დასავლეთ)$/;

const paradigms: Record<string, readonly Pattern[]> = {
  c: [{ ends: /ი$/, cut: 1, cells: CONSONANT }],
  // ერევანი, ერევნის: the stem's last vowel goes in genitive, instrumental and adverbial. Which
  // words do so is a matter of the lexicon; `stem2` states what the rule does not give.
  "c-sync": [
    {
      ends: /[აეო][რლნმ]ი$/,
      cut: 1,
      weaken: [/[აეო](?=[რლნმ]$)/, ""],
      cells: CONSONANT,
    },
  ],
  "v-trunc": [truncating("ა"), truncating("ე")],
  // საქართველო, ბაქო, სოხუმუ: the vowel stays.
  "v-o": [
    {
      ends: /[ოუ]$/,
      cells: {
        nom: "·",
        erg: "მ",
        dat: "ს სა",
        gen: "ს სი სა",
        ins: "თი",
        adv: "დ",
        "dat.in": "ში",
        "dat.on": "ზე",
        "dat.at": "სთან",
        "gen.from": "დან",
        "gen.for": "სთვის სათვის",
        "gen.of": "სგან საგან",
        "gen.to": "სკენ საკენ სადმი",
        "adv.upto": "მდე",
        "nom.too": "ც ა",
        "erg.too": "მაც",
        "dat.too": "საც შიც შია ზეც ზეა სთანაც სთანაა",
        "gen.too": "სიც დანაც დანაა სთვისაც",
        "gen.also": "სათვისაც სგანაც საგანაც სკენაც სკენაა საკენაც სადმიც",
        "ins.too": "თიც",
        "adv.too": "მდეც მდეა",
        "nom.said": "ო",
        "nom.like": "ცა",
        "dat.said": "სო შიო ზეო",
        "dat.like": "სავით საცა შივე შიცა ზევე",
        "gen.said": "დანო სთვისო",
        "gen.like": "დანვე",
      },
    },
  ],
  // მთიანი ყარაბაღი, მთიან ყარაბაღში: before dative and adverbial the adjective is bare.
  adj: [
    {
      ends: /ი$/,
      cut: 1,
      cells: { nom: "ი", erg: "მა", dat: "·", gen: "ი", ins: "ი", adv: "·" },
    },
    ...FIXED,
  ],
  // Before a genitive it may belong to that and stay: მთიანი ყარაბაღის კონფლიქტში, but პირველ
  // ყარაბაღის ომში.
  "adj-gen": [
    {
      ends: /ი$/,
      cut: 1,
      cells: { nom: "ი", erg: "ი მა", dat: "ი ·", gen: "ი", ins: "ი", adv: "ი ·" },
    },
    ...FIXED,
  ],
  // სამხრეთ ოსეთი stays as it is; its older nominative is სამხრეთი ოსეთი.
  fixed: [{ ends: COMPASS, cells: { nom: "· ი", "*": "·" } }, ...FIXED],
};

/** Words of the lexicon that lose their vowel, frequent as (heads of) names. */
const SYNCOPATING = /^(?:ერევანი|დერეფანი|მთავარი)$/;

/** The end of a word that may be a genitive within a name. */
const GENITIVE = /[იოუ]ს$/;

const TOO = ["nom", "erg", "dat", "gen", "ins", "adv"].map((cell) => `${cell}.too`);
/** Reported speech, "like …", "the same …" and "also towards …": only names of one word are seen so. */
const LOOSE = ["nom", "dat", "gen"]
  .flatMap((cell) => [`${cell}.said`, `${cell}.like`])
  .concat("gen.also");

function ofLastWord(word: string): string {
  if (SYNCOPATING.test(word)) return "c-sync";
  if (word.endsWith("ი")) return "c";
  if (/[აე]$/.test(word)) return "v-trunc";
  return /[ოუ]$/.test(word) ? "v-o" : "fixed";
}

export const ka: Language = {
  script: /\p{Script=Georgian}/u,
  head: "last",
  paradigms,
  rare: (words) => (words > 2 ? [...TOO, ...LOOSE] : words > 1 ? LOOSE : []),
  // A word in -ი before the last is an adjective; inner genitives (ლაჩინის) and the rest stay.
  infer: (words) =>
    words.map((word, i) => {
      if (i === words.length - 1) return ofLastWord(word);
      if (!word.endsWith("ი")) return "fixed";
      return i < words.length - 2 && GENITIVE.test(words[i + 1] ?? "") ? "adj-gen" : "adj";
    }),
};
