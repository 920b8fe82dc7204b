/** Starts the page that checks quotations; does nothing on others, which do not even load it. */
export function startQuotations(): void {
  if (document.querySelector('quote-check') !== null) void import('./quote-check.ts');
}
