import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components/Menu';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly picture?: ReactNode;
  readonly danger?: boolean;
}

interface MenuButtonProps {
  /** The button that opens the menu. */
  readonly button: ReactNode;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Shown instead of an empty menu. */
  readonly empty?: string;
  /** Marks the one that is chosen now. */
  readonly chosen?: string;
  readonly onChoose?: (id: string) => void;
  readonly onOpenChange?: (open: boolean) => void;
}

/** A button that opens a menu, for actions or (with `chosen`) for one choice out of several. */
export const MenuButton = (props: MenuButtonProps) => (
  <MenuTrigger {...(props.onOpenChange ? { onOpenChange: props.onOpenChange } : {})}>
    {props.button}
    <Popover className="popover" placement="bottom start">
      <Menu
        className="menu"
        aria-label={props.label}
        items={props.choices}
        {...(props.chosen === undefined
          ? {}
          : { selectionMode: 'single' as const, selectedKeys: [props.chosen] })}
        onAction={(id) => props.onChoose?.(String(id))}
        renderEmptyState={() => (
          <span className="menu-empty">{props.empty ?? 'Nothing to choose from.'}</span>
        )}
      >
        {(choice) => (
          <MenuItem
            id={choice.id}
            textValue={choice.label}
            className={choice.danger ? 'menu-item menu-item-danger' : 'menu-item'}
          >
            {choice.picture}
            <span className="menu-item-words">
              <span>{choice.label}</span>
              {choice.description && <span className="menu-item-description">{choice.description}</span>}
            </span>
          </MenuItem>
        )}
      </Menu>
    </Popover>
  </MenuTrigger>
);
