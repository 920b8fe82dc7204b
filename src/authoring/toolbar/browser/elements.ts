/** What an element is given: attributes by name, listeners by `on…`; undefined and false are left out. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: Event) => void)>
>;

/** Makes an element with attributes and children. Text stays text: nothing is read as HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, '');
    else if (value !== undefined && value !== false) made.setAttribute(key, String(value));
  }
  made.append(...children);
  return made;
}

let made = 0;

/** A field below its label; `hint` says more about it. */
export function labelled(
  label: string,
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  hint?: string,
): HTMLElement {
  made += 1;
  field.id = `field-${made}`;
  if (hint === undefined)
    return make('p', { class: 'field' }, make('label', { for: field.id }, label), field);
  field.setAttribute('aria-describedby', `hint-${made}`);
  return make(
    'p',
    { class: 'field' },
    make('label', { for: field.id }, label),
    field,
    make('small', { id: `hint-${made}` }, hint),
  );
}

/** A field of choices, by their values. */
export function select(values: readonly string[], chosen: string): HTMLSelectElement {
  return make(
    'select',
    {},
    ...values.map((value) => make('option', { value, selected: value === chosen }, value)),
  );
}
