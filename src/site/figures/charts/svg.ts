import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { LINE } from './text.ts';

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
  /** Which of several forms of the chart it is: the site’s style shows the one that fits. */
  readonly form: Size | 'small';
}

/** What says what a chart shows: elements of the page by their ids, or a text of its own. */
export type ChartName =
  { readonly labelledBy: string; readonly describedBy?: string } | { readonly label: string };

/** Size of a chart: `wide` for columns of text and more, `narrow` for phones and margins. */
export type Size = 'wide' | 'narrow';

/**
 * Marks as an SVG element in text. It holds no style element and no style attribute, which the content
 * security policy refuses, and no id, so that one page can hold it twice: colour comes from the site’s
 * rules for the classes of its groups, and otherwise from `currentColor`.
 */
export function drawSvg(marks: readonly Element[], frame: Frame): string {
  return toHtml(s('svg', rootAttributes(frame), [...marks]), { closeEmptyElements: true });
}

/** What the site’s style and assistive technology need of a chart as a whole. */
export function rootAttributes({ width, height, font, name, role, form }: Frame): Record<string, string> {
  return {
    class: `chart chart-${form}`,
    viewBox: `0 0 ${width} ${height}`,
    role,
    ...('label' in name
      ? { 'aria-label': name.label }
      : {
          'aria-labelledby': name.labelledBy,
          ...(name.describedBy !== undefined && { 'aria-describedby': name.describedBy }),
        }),
    'font-size': String(font),
    'text-anchor': 'middle',
    fill: 'currentColor',
    // Otherwise `start` and `end` of a text would swap on a page that is written from the right.
    direction: 'ltr',
  };
}

/** What all marks of a group have in common; SVG’s names of attributes. */
export type Look = Readonly<Record<string, string | number | undefined>>;

/** How lines are drawn in the group’s colour. */
export const STROKED: Look = { stroke: 'currentColor' };

/** Marks that look alike; nothing where there are none. */
export function group(look: Look, marks: readonly Element[]): readonly Element[] {
  return marks.length === 0 ? [] : [s('g', look, [...marks])];
}

/** A line between two points, in pixels. */
export function line(x1: number, y1: number, x2: number, y2: number): Element {
  return s('line', { x1: tenth(x1), y1: tenth(y1), x2: tenth(x2), y2: tenth(y2) });
}

/** A rectangle from a corner, in pixels. */
export function rectangle(x: number, y: number, width: number, height: number): Element {
  return s('rect', { x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) });
}

/** A disc about a point, in pixels. */
export function disc(cx: number, cy: number, r: number): Element {
  return s('circle', { cx: tenth(cx), cy: tenth(cy), r });
}

/** Lines of text of a font size, their middle at a height; in pixels. */
export function text(lines: readonly string[], x: number, middle: number, font: number): Element {
  // A third of an em below its middle is where the letters of a line stand.
  const baseline = (i: number): number => middle + font * (0.32 + LINE * (i - (lines.length - 1) / 2));
  const [first = ''] = lines;
  return lines.length > 1
    ? s(
        'text',
        lines.map((one, i) => s('tspan', { x: tenth(x), y: tenth(baseline(i)) }, one)),
      )
    : s('text', { x: tenth(x), y: tenth(baseline(0)) }, first);
}

/** A mark that leads to an address, by a name of its own where the mark says too little. */
export function link(href: string, mark: Element, name?: string): Element {
  return s('a', { href, ariaLabel: name }, mark);
}

function tenth(pixels: number): number {
  return Number(pixels.toFixed(1));
}
