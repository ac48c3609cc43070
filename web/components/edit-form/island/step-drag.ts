import { autoscroll } from './autoscroll.ts';

/** Where a step would go: beside another, or into a group as its last. */
export interface DropPlace {
  readonly to: 'before' | 'after' | 'inside';
  readonly target: string;
}

/** Moving less than this is a press and no drag, in pixels. */
const SLACK = 6;

/** Dragging steps by their numbers, with a mouse, a pen or a finger. */
export class StepDrag {
  readonly #root: HTMLElement;
  readonly #drop: (step: string, place: DropPlace) => void;
  readonly #line: HTMLElement;
  #dragged: HTMLElement | undefined;
  #from: { readonly x: number; readonly y: number; readonly pointer: number } | undefined;
  #place: DropPlace | undefined;
  #scroll = autoscroll();

  /**
   * @param root a positioned element around the steps
   * @param drop called with the step and where it was let go
   */
  constructor(root: HTMLElement, drop: (step: string, place: DropPlace) => void) {
    this.#root = root;
    this.#drop = drop;
    this.#line = document.createElement('div');
    this.#line.className = 'dropline';
    this.#line.hidden = true;
    root.append(this.#line);
  }

  /** Begins with the press on the number of a step. */
  begin({ clientX, clientY, pointerId }: PointerEvent, handle: Element): void {
    const item = handle.closest<HTMLElement>('[data-step]');
    if (!item || this.#dragged) return;
    this.#dragged = item;
    this.#from = { x: clientX, y: clientY, pointer: pointerId };
    // Let go before the script was there, it cannot be held any more.
    if (!handle.isConnected) return this.#cancel();
    try {
      handle.setPointerCapture(pointerId);
    } catch {
      return this.#cancel();
    }
    document.addEventListener('pointermove', this.#onMove);
    document.addEventListener('pointerup', this.#onUp);
    document.addEventListener('pointercancel', this.#cancel);
    document.addEventListener('keydown', this.#onKey, true);
  }

  readonly #onMove = (event: PointerEvent): void => {
    const { x = 0, y = 0, pointer } = this.#from ?? {};
    if (event.pointerId !== pointer || !this.#dragged) return;
    const isDrag = this.#dragged.classList.contains('dragged');
    if (!isDrag && Math.hypot(event.clientX - x, event.clientY - y) < SLACK) return;
    this.#dragged.classList.add('dragged');
    this.#aim(event.clientX, event.clientY);
    this.#scroll.at(event.clientY, () => this.#aim(event.clientX, event.clientY));
  };

  readonly #onUp = (): void => {
    const step = this.#dragged?.dataset['step'] ?? '';
    const place = this.#place;
    this.#cancel();
    if (place && step !== '') this.#drop(step, place);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#cancel();
  };

  readonly #cancel = (): void => {
    this.#dragged?.classList.remove('dragged');
    this.#dragged = undefined;
    this.#place = undefined;
    this.#line.hidden = true;
    this.#scroll.stop();
    document.removeEventListener('pointermove', this.#onMove);
    document.removeEventListener('pointerup', this.#onUp);
    document.removeEventListener('pointercancel', this.#cancel);
    document.removeEventListener('keydown', this.#onKey, true);
  };

  /** Finds the place nearest to the pointer and draws the line there. */
  #aim(x: number, y: number): void {
    const rows = [...this.#root.querySelectorAll<HTMLElement>('[data-step] > .estep')].filter(
      (row) => !this.#dragged?.contains(row),
    );
    const row = nearest(rows, y);
    if (!row) return;
    const at = row.getBoundingClientRect();
    const isGroup = row.parentElement?.querySelector(':scope > ol') !== null;
    const third = (y - at.top) / at.height;
    let goal = row.parentElement as HTMLElement;
    let to: DropPlace['to'] = third < 0.5 ? 'before' : 'after';
    if (isGroup && third >= 0.4) to = 'inside';
    // Left of the group whose last member this is: behind the group, not in it.
    if (to === 'after') {
      for (
        let group = outer(goal);
        group && !goal.nextElementSibling && x < goal.getBoundingClientRect().left;
        group = outer(goal)
      ) {
        goal = group;
      }
    }
    this.#place = { to, target: goal.dataset['step'] ?? '' };
    this.#draw(to, goal, at);
  }

  #draw(to: DropPlace['to'], goal: HTMLElement, row: DOMRect): void {
    const frame = this.#root.getBoundingClientRect();
    const around = goal.getBoundingClientRect();
    const y = to === 'before' ? row.top : to === 'inside' ? row.bottom : around.bottom;
    const indent = to === 'inside' ? 32 : 0;
    this.#line.hidden = false;
    this.#line.style.top = `${y - frame.top - 1}px`;
    this.#line.style.left = `${around.left - frame.left + indent}px`;
    this.#line.style.width = `${around.width - indent}px`;
  }
}

function nearest(rows: readonly HTMLElement[], y: number): HTMLElement | undefined {
  let best: HTMLElement | undefined;
  let least = Infinity;
  for (const row of rows) {
    const { top, bottom } = row.getBoundingClientRect();
    const distance = y < top ? top - y : Math.max(0, y - bottom);
    if (distance < least) [best, least] = [row, distance];
  }
  return best;
}

/** The item of the group an item stands in. */
function outer(item: HTMLElement): HTMLElement | null {
  return item.parentElement?.closest<HTMLElement>('[data-step]') ?? null;
}
