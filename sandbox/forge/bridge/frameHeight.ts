/** Tells how tall the content is, at first and whenever it changes, so that the frame can grow with it. */
export const reportHeight = (report: (height: number) => void): void => {
  let last = -1;
  const measure = () => {
    const { marginTop, marginBottom } = getComputedStyle(document.body);
    const margins = Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
    const height = Math.ceil(document.body.offsetHeight + margins);
    if (height === last) return;
    last = height;
    report(height);
  };
  document.addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(measure).observe(document.body);
    measure();
  });
};
