/**
 * Asks before the page is left while a form of `.editing` holds something that was typed and not
 * sent. The browser words the question; without script nothing is asked.
 */
export function keepEdits(root: Document): void {
  const form = root.querySelector<HTMLFormElement>('form.editing');
  if (!form) return;
  // Shown again by the server after a button, the form holds what was typed before.
  let unsent = form.dataset['unsent'] === 'true';
  form.addEventListener('input', () => {
    unsent = true;
  });
  form.addEventListener('submit', () => {
    unsent = false;
  });
  window.addEventListener('beforeunload', (event) => {
    // A form that the editor has taken over is kept by it.
    if (unsent && form.isConnected) event.preventDefault();
  });
}
