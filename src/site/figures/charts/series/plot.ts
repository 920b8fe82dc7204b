import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { rootAttributes, type Frame } from '../svg.ts';

/** How a plot stands in its page. */
interface PlotFrame extends Frame {
  /** BCP 47 language of its names, where it is not that of the page. */
  readonly labelLanguage?: string | undefined;
}

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/**
 * Draws a plot as `drawSvg` draws marks: without style elements, style attributes and ids. Colour comes
 * from the site’s rules for the classes of its marks, and otherwise from `currentColor`. The same plot
 * gives the same bytes.
 */
export function drawPlot(options: Plot.PlotOptions, frame: PlotFrame): string {
  const svg = Plot.plot({
    ...options,
    document,
    width: frame.width,
    height: frame.height,
    className: 'chart',
  });
  svg.querySelector('style')?.remove();
  for (const node of svg.querySelectorAll('*')) clean(node);
  for (const name of svg.getAttributeNames()) svg.removeAttribute(name);
  if (frame.labelLanguage !== undefined) {
    for (const labels of svg.querySelectorAll('.chart-name'))
      labels.setAttribute('lang', frame.labelLanguage);
  }
  for (const [name, value] of Object.entries(rootAttributes(frame))) svg.setAttribute(name, value);
  return svg.outerHTML;
}

const DROPPED = ['aria-hidden', 'aria-label', 'font-family', 'font-variant', 'style'];

/** Leaves out names and looks that Plot gives its marks, and what no eye can tell apart. */
function clean(node: Element): void {
  for (const name of DROPPED) node.removeAttribute(name);
  for (const name of node.getAttributeNames()) {
    const value = node.getAttribute(name) ?? '';
    if (/\d\.\d/.test(value)) node.setAttribute(name, shorten(value));
  }
}

/** Coordinates to a tenth of a pixel, parts of an em to a hundredth. */
function shorten(value: string): string {
  return value.replace(/(\d+\.\d+)(em)?/g, (_, number: string, em: string | undefined) =>
    em === undefined ? short(number, 1) : `${short(number, 2)}em`,
  );
}

function short(number: string, decimals: number): string {
  return String(Number(Number(number).toFixed(decimals)));
}
