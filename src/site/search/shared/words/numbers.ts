/**
 * The form of a number by which it is compared, with its decimals and without what groups its digits:
 * `1.8` is not `18`, `1,099` and `1 099` are 1099, `1.80` is 1.8. Takes a folded text, and gives null for
 * what is no number. The form is of letters and digits only, since Pagefind drops all else, and ends with
 * a letter, since Pagefind takes a word for the beginning of others: 279 is not 2798.
 */
export function numberForms(text: string): readonly [string, ...string[]] | null {
  const written = NUMBER.exec(text.replace(/^\./, '0.'));
  if (written === null) return null;
  const [, digits = '', ending = ''] = written;
  const read = split(digits);
  if (read === null) return null;
  const [whole, decimals] = read;
  const exact = form(whole, decimals);
  if (ORDINAL.test(ending)) return [`${whole}${ending}`, exact];
  if (ending !== '') return [exact, whole + decimals + ending];
  // Readers remember 279.8 as 279, and a point may also group digits.
  const grouped = /^\d{1,3}\.\d{3}$/.test(digits) ? [form(digits.replace('.', ''), '')] : [];
  return decimals === '' ? [exact] : [exact, ...grouped, form(whole, '')];
}

/** Whether a form is that of a number with decimals: then another number is no stand-in for it. */
export function isDecimal(form: string): boolean {
  return DECIMAL.test(form);
}

/** Digits with points, commas, apostrophes, spaces or their Arabic like inside, and an ordinal’s ending or a unit. */
const NUMBER = /^(\d(?:[\d.,٫٬'’ ]*\d)?)(st|nd|rd|th|bn|tn|mn|m|k|km|kg)?$/u;

const ORDINAL = /^(?:st|nd|rd|th)$/;

/** Digits before and after the decimal sign, whichever of the signs does not group; null for no number. */
function split(digits: string): readonly [whole: string, decimals: string] | null {
  const plain = digits.replace(/[ '’٬]/g, ',').replace('٫', '.');
  if (/^\d+$/.test(plain)) return [trim(plain), ''];
  if (/^\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/.test(plain)) return parts(plain.replaceAll(',', ''));
  if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(plain)) return parts(plain.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}\.\d{3},\d+$/.test(plain)) return parts(plain.replace('.', '').replace(',', '.'));
  return /^\d+(\.\d+|,\d{1,2})$/.test(plain) ? parts(plain.replace(',', '.')) : null;
}

function parts(number: string): readonly [string, string] {
  const [whole = '', decimals = ''] = number.split('.');
  return [trim(whole), decimals.replace(/0+$/, '')];
}

function trim(whole: string): string {
  return whole.replace(/^0+(?=\d)/, '');
}

/** Letters that stand for the decimal sign and for the end of a number. */
const [SIGN, END] = ['p', 'n'];

const DECIMAL = new RegExp(`^\\d+${SIGN}\\d+${END}$`);

function form(whole: string, decimals: string): string {
  return decimals === '' ? `${whole}${END}` : `${whole}${SIGN}${decimals}${END}`;
}
