/** Words that carry no meaning of their own: neither indexed nor asked for. English. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/**
 * One spelling for words that British and American English spell two ways, from their endings alone:
 * `organisation` and `organization`, `neighbour` and `neighbor`, `centre` and `center`.
 */
export function americanSpelling(word: string): string {
  if (!/^[a-z]{5,}$/.test(word)) return word;
  return word
    .replace(/^practis/, 'practic')
    .replace(/^([a-z]{2,}[^aeiou])is(e|ed|es|ing|er|ers|ation|ations)$/, '$1iz$2')
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

const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after again all also although am among an and any are as at be because been before being between ' +
    'both but by can could did do does doing done during each either for from further had has have having he her ' +
    'here hers him his how however i if in into is it its itself just many me more most much my neither no nor not ' +
    'of off on once only or other our out over own per same shall she should since so some such than that the ' +
    'their theirs them then there these they this those though through to too under until up upon very was we were ' +
    'what when where whether which while who whom whose why will with within without would yet you your ' +
    'arent cant couldnt didnt doesnt dont hadnt hasnt havent hes im isnt ive lets shes shouldnt thats theres theyre ' +
    'theyve wasnt werent weve whats whos wont wouldnt youre youve'
  ).split(' '),
);
