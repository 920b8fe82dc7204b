import { expect, test } from 'vitest';
import { renderNote } from '../../../src/article/index.ts';

test.each([
  ['paragraphs and emphasis', 'One *two*\n\n**three**', '<p>One <em>two</em></p>\n<p><strong>three</strong></p>'],
  ['a list', '- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
  ['a link to another site', '[a](https://b.example/?c=d&e)', '<p><a href="https://b.example/?c=d&#x26;e" rel="noopener external">a</a></p>'],
  ['quotation marks as they are', '"one" \'two\' “three”', '<p>"one" \'two\' “three”</p>'],
  ['nothing', '', ''],
])('renders %s', (_, markdown, expected) => {
  expect(renderNote(markdown)).toBe(expected);
}); // prettier-ignore

// The reader refuses all of these; were one to slip through, it would still not reach a page.
test.each([
  ['a script', 'a <script>alert(1)</script>'],
  ['a handler', '<img src=x onerror=alert(1)>'],
  ['a link that runs code', '[a](javascript:alert(1))'],
  ['a link that holds its page', '[a](data:text/html,<script>alert(1)</script>)'],
  ['an image', '![a](https://b.example/c.png)'],
  ['an id that the page uses', '<p id="main">a</p>'],
  ['SVG', '<svg><script>alert(1)</script></svg>'],
  ['MathML', '<math><mtext><script>alert(1)</script></mtext></math>'],
  ['a style', '<style>* { display: none }</style>'],
  ['a frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
  ['a form', '<form action="https://b.example"><input name="a"></form>'],
])('leaves out %s', (_, markdown) => {
  expect(renderNote(markdown)).not.toMatch(/<(?!\/?(?:p|a)\b)|javascript:|data:|onerror|id=/);
});
