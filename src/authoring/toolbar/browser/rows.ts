import { make } from './elements.ts';

/** A list of like rows of fields to which rows are added and from which they are taken. */
export interface Rows<T> {
  readonly element: HTMLElement;
  readonly values: () => readonly T[];
  readonly set: (values: readonly T[]) => void;
}

/** How one row is made. */
export interface Row<T> {
  readonly fields: readonly HTMLElement[];
  readonly value: () => T;
}

/**
 * Makes a list of rows. `name` is what a row holds, as in "Add a source"; `empty` is the value of a new row;
 * `changed` is called when rows come or go.
 */
export function makeRows<T>(
  legend: string,
  name: string,
  empty: T,
  makeRow: (value: T, label: string) => Row<T>,
  changed: () => void,
): Rows<T> {
  const list = make('div', { class: 'rows' });
  const rows: Row<T>[] = [];
  const add = (value: T): HTMLElement => {
    const row = makeRow(value, `${name} ${rows.length + 1}`);
    rows.push(row);
    const remove = make('button', { type: 'button', 'aria-label': `Remove this ${name}` }, '×');
    const element = make('div', { class: 'row', role: 'group', 'aria-label': name }, ...row.fields, remove);
    remove.addEventListener('click', () => {
      rows.splice(rows.indexOf(row), 1);
      element.remove();
      adder.focus();
      changed();
    });
    list.append(element);
    return element;
  };
  const adder = make('button', { type: 'button' }, `Add ${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`);
  adder.addEventListener('click', () => {
    add(empty).querySelector<HTMLElement>('input, select')?.focus();
    changed();
  });
  return {
    element: make('fieldset', {}, make('legend', {}, legend), list, adder),
    values: () => rows.map((row) => row.value()),
    set: (values) => {
      rows.length = 0;
      list.replaceChildren();
      for (const value of values) add(value);
    },
  };
}
