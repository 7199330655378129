import { type Key, LayoutInfo, Rect, TableLayout } from 'react-aria-components';

/** Id of the column whose cells stand below the others, as wide as the table. */
export const BELOW = 'below';

/** What the layout is told of a row or a cell; the rest is looked up. */
interface Named {
  readonly key: Key;
}

/**
 * A table in which one cell of a row can stand on a line of its own, below the others: what a narrow table has no room
 * for. Of thousands of rows only those in sight are laid out.
 */
export class LinesLayout<T> extends TableLayout<T> {
  protected override buildRow(row: Named, x: number, y: number) {
    const node = this.itemOf(row);
    const cells = [...(this.collection.getChildren?.(row.key) ?? [])].filter(({ type }) => type === 'cell');
    let right = x;
    const beside = cells
      .filter((cell) => !this.isBelow(cell))
      .map((cell) => {
        const built = this.buildChild(cell, right, y, row.key);
        right = built.layoutInfo.rect.maxX;
        return built;
      });
    const height = Math.max(0, ...beside.map(({ layoutInfo: { rect } }) => rect.height));
    for (const cell of beside) {
      if (cell.layoutInfo.rect.height === height) continue;
      // What is already drawn keeps its own until it is drawn again.
      cell.layoutInfo = cell.layoutInfo.copy();
      cell.layoutInfo.rect.height = height;
    }
    const below = cells
      .filter((cell) => this.isBelow(cell))
      .map((cell) => this.buildChild(cell, x, y + height, row.key));
    const depth = below.reduce((sum, { layoutInfo: { rect } }) => sum + rect.height, height);
    const rect = new Rect(x, y, this.width(), depth);
    return {
      layoutInfo: new LayoutInfo('row', row.key, rect),
      children: [...beside, ...below].map((cell, index) => Object.assign(cell, { index })),
      validRect: rect.intersection(this.requestedRect),
      node,
    };
  }

  protected override buildCell(cell: Named, x: number, y: number) {
    const node = this.itemOf(cell);
    if (!this.isBelow(node)) return super.buildCell(node, x, y);
    const before = this.layoutNodes.get(cell.key);
    const known = before?.layoutInfo;
    const rect = new Rect(x, y, this.width(), known?.rect.height ?? this.getEstimatedRowHeight());
    const layoutInfo = new LayoutInfo(node.type, node.key, rect);
    layoutInfo.zIndex = 1;
    layoutInfo.estimatedSize =
      known === undefined || known.estimatedSize || before?.node !== node || known.rect.width !== rect.width;
    return { layoutInfo, children: [], validRect: rect, node };
  }

  private itemOf({ key }: Named) {
    const item = this.collection.getItem(key);
    if (item === null) throw new Error('A row that is laid out is not in the table.');
    return item;
  }

  private isBelow({
    colIndex,
    index,
  }: {
    readonly colIndex?: number | null;
    readonly index: number;
  }): boolean {
    return this.collection.columns[colIndex ?? index]?.key === BELOW;
  }

  private width(): number {
    return (this.virtualizer?.size.width ?? 0) - 2 * this.padding;
  }
}
