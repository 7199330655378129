import './icons.css';
import type { ReactNode } from 'react';

/** Icons are drawings beside words, so they are hidden from screen readers; their colour is the text's. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="ui-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const ChevronDownIcon = () => (
  <Icon>
    <path d="m3.5 6 4.5 4.5L12.5 6" />
  </Icon>
);

export const ChevronRightIcon = () => (
  <Icon>
    <path d="m6 3.5 4.5 4.5L6 12.5" />
  </Icon>
);

export const AddIcon = () => (
  <Icon>
    <path d="M8 2.5v11M2.5 8h11" />
  </Icon>
);

export const CrossIcon = () => (
  <Icon>
    <path d="m3.5 3.5 9 9m0-9-9 9" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m2.5 8.5 3.5 4 7.5-9" />
  </Icon>
);

export const CalendarIcon = () => (
  <Icon>
    <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.5v3m5-3v3" />
  </Icon>
);

export const InformationIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.25" />
    <path d="M8 7.25V11.5M8 4.5v1" />
  </Icon>
);

export const WarningIcon = () => (
  <Icon>
    <path d="M8 1.75 15 14H1zM8 6.25v3.5M8 11v1" />
  </Icon>
);

export const ErrorIcon = () => (
  <Icon>
    <path d="M5.25 1.75h5.5l3.5 3.5v5.5l-3.5 3.5h-5.5l-3.5-3.5v-5.5zM8 4.5v4M8 10v1" />
  </Icon>
);

export const SuccessIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6.25" />
    <path d="m5 8.25 2.25 2.25L11 5.75" />
  </Icon>
);

export const DownloadIcon = () => (
  <Icon>
    <path d="M8 2.5v8m-3.5-3.5L8 10.5 11.5 7M2.5 13.5h11" />
  </Icon>
);

export const EditIcon = () => (
  <Icon>
    <path d="m2.5 13.5.75-3.25 7.5-7.5a1.5 1.5 0 0 1 2.5 2.5l-7.5 7.5zM9.5 4 12 6.5" />
  </Icon>
);
