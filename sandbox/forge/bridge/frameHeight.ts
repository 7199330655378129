/** Tells how tall the content is, at first and whenever it changes, so that the frame can grow with it. */
export const reportHeight = (report: (height: number) => void): void => {
  let last = 0;
  const measure = () => {
    const { marginTop, marginBottom } = getComputedStyle(document.body);
    const margins = Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
    // Not rounded down: a frame that lacks part of a pixel scrolls, and a scroll bar changes what it is made room for.
    const height = Math.ceil(document.body.getBoundingClientRect().height + margins);
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
