import './Legend.css';

export interface LegendEntry {
  readonly name: string;
  /** CSS class that colours the sample, the same as on the series. */
  readonly series: string;
  readonly shape: 'box' | 'line' | 'dashes' | 'dot' | 'band' | 'up' | 'down' | 'dash';
  /** The latest value, where it helps. */
  readonly value?: string;
}

/** Which colour and shape means what. Hidden from screen readers: the description and the table say it in words. */
export function Legend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  return (
    <ul className="legend" aria-hidden="true">
      {entries.map((entry) => (
        <li key={entry.name} className="legend__entry">
          <svg className="legend__sample" width={16} height={12} aria-hidden="true">
            <Sample shape={entry.shape} series={entry.series} />
          </svg>
          {entry.name}
          {entry.value === undefined ? null : <span className="legend__value">{entry.value}</span>}
        </li>
      ))}
    </ul>
  );
}

function Sample({ shape, series }: Pick<LegendEntry, 'shape' | 'series'>) {
  switch (shape) {
    case 'box':
      return <rect className={series} x={2} y={0} width={12} height={12} rx={2} />;
    case 'band':
      return <rect className={series} x={0} y={1} width={16} height={10} />;
    case 'line':
    case 'dashes':
      return <path className={series} d="M0 6H16" fill="none" />;
    case 'dot':
      return <path className={series} d="M8 6h0" />;
    case 'dash':
      return (
        <text className={series} x={8} y={10} textAnchor="middle">
          –
        </text>
      );
    case 'up':
      return <path className={series} d="M8 2l5 8h-10z" />;
    case 'down':
      return <path className={series} d="M8 10l5 -8h-10z" />;
  }
}
