import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { Button, IconButton } from './Button';
import { Icon, type IconName } from './Icon';

export type FlagTone = 'info' | 'success' | 'warning' | 'error';

export interface FlagContent {
  /** Showing another flag with the same id replaces it. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly tone: FlagTone;
  readonly actions?: readonly { readonly text: string; readonly onPress: () => void }[];
  /** Goes away by itself after eight seconds. */
  readonly passing?: boolean;
}

export interface Flags {
  readonly show: (flag: FlagContent) => void;
  readonly close: (id: string) => void;
}

const PASSING_MS = 8_000;

const FlagsContext = createContext<Flags>({ show: () => undefined, close: () => undefined });

/** Short messages at the lower left, for the site itself and for the app. */
export const useFlags = (): Flags => useContext(FlagsContext);

const icons: Readonly<Record<FlagTone, IconName>> = {
  info: 'info',
  success: 'done',
  warning: 'warning',
  error: 'warning',
};

const FlagBox = ({ flag, onClose }: { readonly flag: FlagContent; readonly onClose: () => void }) => (
  <li className={`flag flag-${flag.tone}`}>
    <Icon name={icons[flag.tone]} />
    <div className="flag-words">
      <p className="flag-title">{flag.title}</p>
      {flag.description && <p>{flag.description}</p>}
      {flag.actions?.map(({ text, onPress }) => (
        <Button key={text} look="subtle" onPress={onPress}>
          {text}
        </Button>
      ))}
    </div>
    <IconButton label={`Dismiss: ${flag.title}`} onPress={onClose}>
      <Icon name="close" />
    </IconButton>
  </li>
);

export function FlagsProvider({ children }: { readonly children: ReactNode }) {
  const [flags, setFlags] = useState<readonly FlagContent[]>([]);
  const close = useCallback(
    (id: string) => setFlags((before) => before.filter((flag) => flag.id !== id)),
    [],
  );
  const show = useCallback(
    (flag: FlagContent) => {
      setFlags((before) => [flag, ...before.filter(({ id }) => id !== flag.id)].slice(0, 4));
      if (flag.passing) window.setTimeout(() => close(flag.id), PASSING_MS);
    },
    [close],
  );
  const value = useMemo(() => ({ show, close }), [show, close]);
  return (
    <FlagsContext value={value}>
      {children}
      <div className="flags" role="status">
        <ul>
          {flags.map((flag) => (
            <FlagBox key={flag.id} flag={flag} onClose={() => close(flag.id)} />
          ))}
        </ul>
      </div>
    </FlagsContext>
  );
}
