const link = (term: string) => ({ "@id": `https://schema.org/${term}`, "@type": "@id" });

/**
 * What a file means by the context https://schema.org, as far as sets of terms go. Both spellings of
 * the vocabulary's address are read as the one with https, which its makers recommend.
 */
export const SCHEMA_ORG = {
  "@context": {
    "@vocab": "https://schema.org/",
    schema: "https://schema.org/",
    id: "@id",
    type: "@type",
    additionalType: link("additionalType"),
    archivedAt: link("archivedAt"),
    hasDefinedTerm: link("hasDefinedTerm"),
    inDefinedTermSet: link("inDefinedTermSet"),
    license: link("license"),
    sameAs: link("sameAs"),
    url: link("url"),
  },
} as const;
