/** How near to the edge of the window the pointer makes it scroll, in pixels. */
const EDGE = 72;
/** Pixels a frame at the very edge. */
const FASTEST = 18;

/** Scrolls the page while something is held near the edge of the window. */
export function autoscroll(): {
  /** The pointer is at this height of the window; `moved` is called after each scroll. */
  at: (y: number, moved: () => void) => void;
  stop: () => void;
} {
  let frame = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    stop,
    at(y, moved) {
      stop();
      const over = y < EDGE ? y - EDGE : Math.max(0, y - (innerHeight - EDGE));
      if (over === 0) return;
      const step = (): void => {
        scrollBy(0, Math.max(-1, Math.min(1, over / EDGE)) * FASTEST);
        moved();
        frame = requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    },
  };
}
