import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** How a chart stands in its page. */
export interface Frame {
  /** Size in CSS pixels at which its texts have the size they were set in. */
  readonly width: number;
  readonly height: number;
  /** Size of its texts, in the same pixels. */
  readonly font: number;
  readonly name: ChartName;
  /** `img` for a picture; `group` where its marks are links. */
  readonly role: 'img' | 'group';
  /** BCP 47 language of its names and links, where it is not that of the page. */
  readonly labelLanguage?: string | undefined;
  /** Which of several forms of the chart it is: the site’s style shows the one that fits. */
  readonly form: Size | 'small';
}

/** What says what a chart shows: elements of the page by their ids, or a text of its own. */
export type ChartName =
  { readonly labelledBy: string; readonly describedBy?: string } | { readonly label: string };

/** Size of a chart: `wide` for columns of text and more, `narrow` for phones and margins. */
export type Size = 'wide' | 'narrow';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/**
 * Draws a plot as an SVG element in text. It holds no style element and no style attribute, which the
 * content security policy refuses, and no id, so that one page can hold it twice: colour comes from the
 * site’s rules for the classes of its marks, and otherwise from `currentColor`. The same plot gives the
 * same bytes.
 */
export function drawSvg(options: Plot.PlotOptions, frame: Frame): string {
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
    for (const labels of svg.querySelectorAll('.chart-link, .chart-name')) {
      labels.setAttribute('lang', frame.labelLanguage);
    }
  }
  svg.setAttribute('class', `chart chart-${frame.form}`);
  svg.setAttribute('viewBox', `0 0 ${frame.width} ${frame.height}`);
  svg.setAttribute('role', frame.role);
  if ('label' in frame.name) svg.setAttribute('aria-label', frame.name.label);
  else {
    svg.setAttribute('aria-labelledby', frame.name.labelledBy);
    if (frame.name.describedBy !== undefined) svg.setAttribute('aria-describedby', frame.name.describedBy);
  }
  svg.setAttribute('font-size', String(frame.font));
  svg.setAttribute('text-anchor', 'middle');
  svg.setAttribute('fill', 'currentColor');
  // Otherwise `start` and `end` of a text would swap on a page that is written from the right.
  svg.setAttribute('direction', 'ltr');
  return svg.outerHTML;
}

const DROPPED = ['aria-hidden', 'font-family', 'font-variant', 'style'];

/** Plot names its marks for itself; here a link’s name goes to the link, the other names go. */
function clean(node: Element): void {
  for (const name of DROPPED) node.removeAttribute(name);
  const label = node.getAttribute('aria-label');
  node.removeAttribute('aria-label');
  const parent = node.parentElement;
  if (label !== null && parent?.localName === 'a') parent.setAttribute('aria-label', label);
  if (node.localName === 'a') node.removeAttribute('fill');
  for (const name of node.getAttributeNames()) {
    const value = node.getAttribute(name) ?? '';
    if (/\d\.\d/.test(value) && name !== 'href') node.setAttribute(name, shorten(value));
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
