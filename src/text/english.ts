/**
 * One spelling for words that British and American English spell two ways, from their endings alone:
 * `organisation` and `organization`, `neighbour` and `neighbor`, `centre` and `center`.
 */
export function americanSpelling(word: string): string {
  if (!/^[a-z]{5,}$/.test(word)) return word;
  return word
    .replace(/^practis/, 'practic')
    .replace(/^([a-z]{2,}[^aeiou])is(e|ed|es|ing|er|ers|ation|ations|ational|ationally)$/, '$1iz$2')
    .replace(/^([a-z]{2,})ys(e|ed|es|ing|er|ers)$/, '$1yz$2')
    .replace(/^([a-z]{2,}[bdhlmnptv])our(s|ed|ing|hood|hoods|able|ful|er|ers|less)?$/, '$1or$2')
    .replace(/^([a-z]{2,}[bt])re(s|d)?$/, '$1er$2')
    .replace(/^(def|off|lic|pret)ence(s|less)?$/, '$1ense$2')
    .replace(/^([a-z]{3,}og)ue(s)?$/, '$1$2')
    .replace(/^(pro|kilo|centi|milli)(gram)me(s|d|r|rs)?$/, '$1$2$3')
    .replace(/^(travel|cancel|label|model|level|signal|fuel|counsel|quarrel|marvel)l(ed|ing|er|ers)$/, '$1$2')
    .replace(/^(ski|wi)lful(ly)?$/, '$1llful$2')
    .replace(/^fulfil(s|ment)?$/, 'fulfill$1')
    .replace(/^gaol(s|ed)?$/, 'jail$1')
    .replace(/^grey(s|ed)?$/, 'gray$1')
    .replace(/^sceptic(s|al|ism)?$/, 'skeptic$1')
    .replace(/^judgement(s|al)?$/, 'judgment$1');
}
