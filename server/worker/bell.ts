export interface Bell {
  ring: () => void;
  /** Returns when the bell rings, at once if it rang since the last wait, or after the milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
}

export function openBell(): Bell {
  let hasRung = false;
  let wake = () => {};
  return {
    ring: () => {
      hasRung = true;
      wake();
    },
    wait: async (milliseconds) => {
      if (!hasRung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      hasRung = false;
      wake = () => {};
    },
  };
}
