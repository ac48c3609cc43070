import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The colours are those of the page, light and dark, which pass into the shadow tree. */
const theme = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--sheet)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--r1)',
    fontSize: 'var(--t-1)',
    minHeight: '20rem',
    maxHeight: 'min(44rem, 75vh)',
  },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ink)', paddingBlock: '0.5rem' },
  '.cm-gutters': {
    backgroundColor: 'var(--sunk)',
    color: 'var(--ink-2)',
    borderInlineEnd: '1px solid var(--rule)',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--sunk) 55%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--rule)', color: 'var(--ink)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--site-w)',
    outline: '1px solid var(--edge)',
  },
  '.cm-panels': {
    backgroundColor: 'var(--sunk)',
    color: 'var(--ink)',
    fontFamily: 'var(--sans)',
    // Below what sticks to the window.
    zIndex: '1',
  },
  '.cm-panel input, .cm-panel button, .cm-textfield, .cm-button': {
    font: 'inherit',
    color: 'var(--ink)',
    background: 'var(--sheet)',
    border: '1px solid var(--edge)',
    borderRadius: 'var(--r1)',
    minHeight: '2.25rem',
  },
  '.cm-panel.cm-search': { paddingInlineEnd: '2.75rem' },
  '.cm-panel.cm-search label': {
    fontSize: 'inherit',
    display: 'inline-flex',
    alignItems: 'center',
    gap: '0.375rem',
    marginInlineEnd: '0.75rem',
    minHeight: '2.25rem',
  },
  '.cm-panel.cm-search input[type=checkbox]': { margin: '0', minHeight: '0' },
  '.cm-panel.cm-search [name=close]': {
    top: '0.375rem',
    insetInlineEnd: '0.375rem',
    minWidth: '2.25rem',
    border: '0',
    background: 'none',
    fontSize: '1.25rem',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--mark)', color: '#211c15' },
  '.cm-tooltip': {
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    border: '1px solid var(--edge)',
    boxShadow: 'var(--lift)',
    fontFamily: 'var(--sans)',
    maxWidth: 'min(34rem, 92vw)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--sans)', maxHeight: '16rem' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    padding: '0.375rem 0.5rem',
    lineHeight: '1.35',
    display: 'flex',
    gap: '0 0.75rem',
    flexWrap: 'wrap',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--site)',
    color: 'var(--on)',
  },
  '.cm-completionDetail': { fontStyle: 'normal', fontFamily: 'var(--mono)', marginLeft: 'auto' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-diagnostic': { padding: '0.375rem 0.625rem', whiteSpace: 'pre-line' },
  '.cm-diagnostic-error': { borderInlineStart: '4px solid var(--bad)' },
  '.cm-diagnostic-warning': { borderInlineStart: '4px solid var(--wait)' },
  '.cm-diagnostic-info': { borderInlineStart: '4px solid var(--notice)' },
  '.cm-lintRange': { backgroundImage: 'none', textDecoration: 'underline wavy' },
  '.cm-lintRange-error': { textDecorationColor: 'var(--bad)' },
  '.cm-lintRange-warning': { textDecorationColor: 'var(--wait)' },
  '.cm-lintRange-info': { textDecorationColor: 'var(--notice)' },
});

const words = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--ink-2)', fontStyle: 'italic' },
  { tag: tags.string, color: 'var(--farm)' },
  { tag: [tags.keyword, tags.atom], color: 'var(--film)', fontWeight: '600' },
  { tag: tags.url, color: 'var(--site)' },
  { tag: tags.namespace, color: 'var(--ink-2)' },
  { tag: tags.name, color: 'var(--ink)' },
  { tag: tags.variableName, color: 'var(--ward)' },
  { tag: tags.number, color: 'var(--tune)' },
  { tag: tags.meta, color: 'var(--ward)' },
  { tag: tags.invalid, color: 'var(--bad)', textDecoration: 'underline wavy' },
]);

/** How code looks, in both themes. */
export const codeTheme: Extension = [theme, syntaxHighlighting(words)];
