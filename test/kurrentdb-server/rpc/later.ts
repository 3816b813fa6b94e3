/** Does something after so many milliseconds, at once when there are none. It keeps no process alive. */
export function later(milliseconds: number, act: () => void): void {
  if (milliseconds <= 0) act();
  else setTimeout(act, milliseconds).unref();
}
