import { rememberTheme } from '../api/sandbox';
import { Button } from '../components/Button';
import { Icon, type IconName } from '../components/Icon';
import { type Choice, MenuButton } from '../components/MenuButton';
import { chooseTheme, type ThemeChoice, useThemeChoice } from '../session/theme';

const themes: readonly { readonly id: ThemeChoice; readonly label: string; readonly icon: IconName }[] = [
  { id: 'light', label: 'Light', icon: 'sun' },
  { id: 'dark', label: 'Dark', icon: 'moon' },
  { id: 'system', label: 'Match system', icon: 'screen' },
];

const choices: readonly Choice[] = themes.map(({ id, label, icon }) => ({
  id,
  label,
  picture: <Icon name={icon} />,
}));

/** Light, dark, or whatever the computer says. */
export function ThemeMenu() {
  const chosen = useThemeChoice();
  const current = themes.find(({ id }) => id === chosen);
  return (
    <MenuButton
      label="Theme"
      choices={choices}
      chosen={chosen}
      onChoose={(id) => {
        const theme = themes.find((candidate) => candidate.id === id);
        if (!theme) return;
        chooseTheme(theme.id);
        void rememberTheme(theme.id);
      }}
      button={
        <Button look="subtle">
          <Icon name={current?.icon ?? 'screen'} />
          <span className="tool-word">Theme</span>
          <span className="visually-hidden">: {current?.label ?? 'Match system'}</span>
        </Button>
      }
    />
  );
}
