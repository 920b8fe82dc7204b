import { Refusal } from '../../report/index.ts';

/** A component as Astro compiles it: a function of what is being rendered, props and slots. */
type Component = (result: unknown, props: Readonly<Record<string, unknown>>, slots: unknown) => unknown;

/**
 * A component that says which of the props that it cannot do without it was not given, for whoever shows it in a
 * component that takes its place. Throws when it is shown without one.
 */
export function asking(component: Component, name: string, needs: readonly string[]): Component {
  const asked: Component = (result, props, slots) => {
    const missing = needs.filter((need) => props[need] === undefined);
    if (missing.length > 0) {
      throw new Refusal(
        `The component ${name} was not given ${missing.map((one) => `\`${one}\``).join(' and ')}. A component that takes its place passes on all that it is given: <${name} {...Astro.props} />.`,
      );
    }
    return component(result, props, slots);
  };
  return Object.assign(asked, component);
}
