import { html, render } from 'lit/html.js';
import type { LocalText } from '../../../core/languages.ts';
import type { Locale } from '../../../core/messages.ts';
import { downloadsOf } from '../../../core/sparql-results/addresses.ts';
import {
  answerView,
  filledLimit,
  irisShown,
  type RawAnswer,
} from '../../../core/sparql-results/answer-view.ts';
import { namesFrom, namesQuery } from '../../../core/sparql-results/names.ts';
import type { AnsweredView, FailureView } from '../../../core/views/sparql.ts';
import { askQuery } from '../../api/query.ts';
import { answered, summary } from './answer/answered.ts';
import { failureBox } from './answer/failure-box.ts';
import { runningLine } from './answer/running-line.ts';
import type { AnswerKit } from './kit.ts';
import { runQuery } from './query-run.ts';
import type { WorkbenchData } from './workbench-data.ts';

const KIT: AnswerKit = { html, live: true };

/** Nothing is said to be under way before so many milliseconds. */
const PATIENCE = 300;

/** An answer as it came, with the part of it that is shown. */
interface Held {
  readonly query: string;
  readonly raw: RawAnswer;
  readonly count: number;
  readonly milliseconds: number;
}

/** Where answers and refusals are drawn, one query at a time. */
export class AnswerPanel {
  readonly #root: HTMLElement;
  readonly #data: WorkbenchData;
  readonly #locale: Locale;
  readonly #failed: (failure?: FailureView) => void;
  readonly #known = new Map<string, LocalText>();
  #held: Held | undefined;
  #failure: FailureView | undefined;
  #running: AbortController | undefined;
  #page = 1;
  #names = false;
  #isOurs = false;

  /** @param failed told of every refusal, and of its absence */
  constructor(
    root: HTMLElement,
    data: WorkbenchData,
    locale: Locale,
    failed: (failure?: FailureView) => void,
  ) {
    this.#root = root;
    this.#data = data;
    this.#locale = locale;
    this.#failed = failed;
  }

  /** Whether the answer that is shown came by script. */
  get holdsAnswer(): boolean {
    return this.#held !== undefined;
  }

  /** The query of the answer that is shown. */
  get query(): string {
    return this.#held?.query ?? '';
  }

  get failure(): FailureView | undefined {
    return this.#failure;
  }

  /** Runs a query in the place of whatever runs. */
  async run(query: string, names: boolean): Promise<void> {
    this.#running?.abort();
    const mine = new AbortController();
    this.#running = mine;
    this.#names = names;
    const done = this.#wait();
    const outcome = await runQuery(query, this.#locale, mine.signal);
    done();
    // Another one was put meanwhile: nobody waits for this one.
    if (this.#running !== mine) return;
    this.#running = undefined;
    this.#stopButton(false);
    this.#page = 1;
    if ('failure' in outcome) this.refuse(outcome.failure);
    else {
      this.#held = { query, ...outcome };
      this.#failure = undefined;
      this.#failed();
      await this.#answer();
    }
  }

  stop(): void {
    this.#running?.abort();
  }

  /** Shows another page of the answer. */
  page(number: number): void {
    this.#page = number;
    void this.#answer();
    this.#root.querySelector('#answer')?.scrollIntoView();
    this.#root.querySelector<HTMLElement>('#answer [role=region]')?.focus();
  }

  /** Shows names in the place of IRIs, or IRIs again. */
  async rename(names: boolean): Promise<void> {
    this.#names = names;
    await this.#answer();
  }

  /** Shows why there is no answer. */
  refuse(failure: FailureView): void {
    this.#held = undefined;
    this.#failure = failure;
    this.#failed(failure);
    this.#draw(failureBox(KIT, failure, this.#locale));
  }

  /** Draws what is known, and again when the names have come. */
  async #answer(): Promise<void> {
    const held = this.#held;
    if (!held) return;
    const view = this.#view(held);
    this.#draw(answered(KIT, view, this.#locale));
    const said = this.#root.querySelector('[data-said]');
    if (said) said.textContent = summary(view, this.#locale);
    if (!this.#names || 'turtle' in held.raw) return;
    const shown = irisShown(held.raw.results, this.#page, this.#data.base);
    const unknown = shown.filter((iri) => !this.#known.has(iri));
    if (unknown.length === 0) return;
    const { lang } = this.#locale;
    const raw = await askQuery(namesQuery(unknown), { lang }).catch(() => undefined);
    if (!raw || !('results' in raw)) return;
    for (const [iri, name] of namesFrom(raw.results, lang)) this.#known.set(iri, name);
    if (this.#held === held) this.#draw(answered(KIT, this.#view(held), this.#locale));
  }

  #view({ query, raw, count, milliseconds }: Held): AnsweredView {
    const { lang } = this.#locale;
    const names = this.#names ? this.#known : new Map<string, LocalText>();
    const answer = answerView(raw, this.#page, { base: this.#data.base, lang, names });
    const filled = answer.kind === 'yes-no' ? undefined : filledLimit(query, count);
    return {
      query,
      names: this.#names,
      answer,
      count,
      milliseconds,
      downloads: downloadsOf(query, answer.kind),
      ...(filled === undefined ? {} : { filled }),
    };
  }

  /** Shows that a query is under way once it takes long, until the function returned is called. */
  #wait(): () => void {
    const start = performance.now();
    const line = (): void => {
      const seconds = (performance.now() - start) / 1000;
      this.#stopButton(true);
      this.#draw(runningLine(KIT, seconds, this.#data.seconds, this.#locale));
    };
    let ticking: ReturnType<typeof setInterval> | undefined;
    const waiting = setTimeout(() => {
      line();
      ticking = setInterval(line, 500);
    }, PATIENCE);
    return () => {
      clearTimeout(waiting);
      clearInterval(ticking);
    };
  }

  #stopButton(isShown: boolean): void {
    const button = this.#root.querySelector<HTMLElement>('[data-act=stop]');
    if (!button) return;
    const hadFocus = document.activeElement === button;
    button.hidden = !isShown;
    if (hadFocus && !isShown) this.#root.querySelector<HTMLElement>('#asking .go')?.focus();
  }

  #draw(content: unknown): void {
    const box = this.#root.querySelector<HTMLElement>('[data-answer]');
    if (!box) return;
    // What the server drew is not Lit’s to change.
    if (!this.#isOurs) box.replaceChildren();
    this.#isOurs = true;
    render(content, box);
  }
}
