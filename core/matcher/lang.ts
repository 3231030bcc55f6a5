/** The primary subtag of a BCP 47 tag, in lower case: "az" of "az-Latn". */
export const primaryLanguage = (tag: string): string => {
  const end = tag.indexOf("-");
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
};
