/** Tells how tall the content is, at first and whenever it changes, so that the frame can grow with it. */
export const reportHeight = (report: (height: number) => void): void => {
  let last = 0;
  const measure = () => {
    const { marginTop, marginBottom } = getComputedStyle(document.body);
    const margins = Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
    const height = Math.ceil(document.body.offsetHeight + margins);
    // Nothing is drawn yet: the frame keeps the height it has, or the page around would fold up and open again.
    if (height === 0 || height === last) return;
    last = height;
    report(height);
  };
  document.addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(measure).observe(document.body);
    measure();
  });
};
