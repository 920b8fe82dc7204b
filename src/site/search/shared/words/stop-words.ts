import { fold } from './fold.ts';

/** Words that carry no meaning of their own: neither indexed nor asked for. English and Urdu. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

const ENGLISH =
  'a about after again al all also although am among an and any are as at be because been before being between ' +
  'both but by can could did do does doing done during each either for from further had has have having he her ' +
  'here hers him his how however i if in into is it its itself just many me more most much my neither no nor not ' +
  'of off on once only or other our out over own per same shall she should since so some such than that the ' +
  'their theirs them then there these they this those though through to too under until up upon very was we were ' +
  'what when where whether which while who whom whose why will with within without would yet you your ' +
  'arent cant couldnt didnt doesnt dont hadnt hasnt havent hes im isnt ive lets shes shouldnt thats theres theyre ' +
  'theyve wasnt werent weve whats whos wont wouldnt youre youve';

const URDU =
  'اس ان انہیں اور ایک اگر اب بھی پر پھر تک تھا تھی تھے تو جا جب جس جن جو رہا رہی رہے سکتا سکتی سکتے سے کا کب کتنا ' +
  'کتنی کتنے کر کرتا کرتی کرتے کرنا کرنے کس کسی کن کو کوئی کون کہ کہاں کی کیا کیسے کیوں کے گا گئی گئے گی گیا گے لیے مگر ' +
  'میں نہ نہیں نے وہ والا والی والے ہم ہو ہوا ہوئی ہوئے ہوتا ہوتی ہوتے ہی ہے ہیں یا یہ';

const STOP_WORDS: ReadonlySet<string> = new Set([...ENGLISH.split(' '), ...URDU.split(' ').map(fold)]);
