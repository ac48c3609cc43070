import type { Locale } from '../../core/messages.ts';
import type { Progress, ProgressUnit } from '../../core/progress.ts';

/** Where progress is shown. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Milliseconds between two drawings of the line on a screen. */
const DRAWN_MS = 100;
/** Milliseconds between two lines in a file or a pipe, and before the first. */
const PRINTED_MS = 5000;
/** The speed is that of the last so many milliseconds. */
const SPEED_MS = 10_000;
/** Before that many milliseconds a speed says nothing. */
const SOONEST_SPEED_MS = 1000;
const BAR_WIDTH = 20;

interface Sample {
  readonly at: number;
  readonly done: number;
  readonly count: number;
}

/**
 * One line about work that is under way: drawn over and over on a screen, else printed now and then.
 * It says what is done, how much of it, how fast, and how long it will still take.
 */
export class ProgressLine {
  readonly #stream: ProgressStream;
  readonly #locale: Locale;
  readonly #now: () => number;
  #stage = '';
  #samples: Sample[] = [];
  #shownAt: number;
  #drawn = false;

  constructor(stream: ProgressStream, locale: Locale, now: () => number = Date.now) {
    this.#stream = stream;
    this.#locale = locale;
    this.#now = now;
    this.#shownAt = now();
  }

  show(progress: Progress): void {
    const at = this.#now();
    const { done, counted } = progress;
    this.#note(`${progress.stage} ${progress.name ?? ''}`, at, done, counted?.count ?? done);
    const wait = this.#stream.isTTY ? DRAWN_MS : PRINTED_MS;
    if (at - this.#shownAt < wait) return;
    this.#shownAt = at;
    const line = this.#lineOf(progress);
    if (!this.#stream.isTTY) {
      this.#stream.write(`${line}\n`);
      return;
    }
    this.#drawn = true;
    const width = (this.#stream.columns ?? 80) - 1;
    this.#stream.write(`\r${line.slice(0, Math.max(width, 1))}\u001b[K`);
  }

  /** Leaves an empty line for what comes next. */
  end(): void {
    if (this.#drawn) this.#stream.write('\r\u001b[K');
    this.#drawn = false;
  }

  #note(stage: string, at: number, done: number, count: number): void {
    if (stage !== this.#stage) this.#samples = [];
    this.#stage = stage;
    this.#samples.push({ at, done, count });
    while ((this.#samples[1]?.at ?? at) < at - SPEED_MS) this.#samples.shift();
  }

  #lineOf({ stage, name, done, total, unit, counted }: Progress): string {
    const { t } = this.#locale;
    const what = t(`admin-stage-${stage}`, { name: name ?? '' });
    const share = total ? Math.min(done / total, 1) : undefined;
    const shown = counted ?? { count: done, unit };
    const speed = this.#speed();
    return [
      what,
      ...(share === undefined ? [] : [this.#share(share)]),
      this.#amount(shown.count, shown.unit),
      ...(speed
        ? [t('admin-progress-speed', { amount: this.#amount(speed.count, shown.unit) })]
        : []),
      ...(speed && speed.done > 0 && total !== undefined
        ? [t('admin-progress-left', { time: clock((total - done) / speed.done) })]
        : []),
    ].join(' · ');
  }

  #share(share: number): string {
    const percent = this.#locale.t('admin-progress-share', { percent: Math.floor(share * 100) });
    return this.#stream.isTTY ? `${bar(share)} ${percent}` : percent;
  }

  #amount(count: number, unit: ProgressUnit): string {
    const number = unit === 'bytes' ? Math.round(count / 100_000) / 10 : Math.round(count);
    return this.#locale.t(`admin-count-${unit}`, { count: number });
  }

  /** Per second. */
  #speed(): { done: number; count: number } | undefined {
    const [first] = this.#samples;
    const last = this.#samples.at(-1);
    if (!first || !last || last.at - first.at < SOONEST_SPEED_MS) return undefined;
    const seconds = (last.at - first.at) / 1000;
    return {
      done: (last.done - first.done) / seconds,
      count: (last.count - first.count) / seconds,
    };
  }
}

function bar(share: number): string {
  const full = Math.floor(share * BAR_WIDTH);
  return '█'.repeat(full) + '░'.repeat(BAR_WIDTH - full);
}

/** `1:05` or `1:02:05`. */
function clock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const two = (number: number): string => String(number).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${two(whole % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}
