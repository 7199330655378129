/** Summaries of the ordinary software project of the demo site: no ML plan, so the app must stay quiet there. */
export const WEB_EPICS = [
  {
    name: 'Checkout',
    stories: [
      'Guest checkout without an account',
      'Save the cart for a returning visitor',
      'Show delivery dates before payment',
      'Apply a voucher in the cart',
      'Explain a declined card',
      'Send the receipt as a PDF',
    ],
  },
  {
    name: 'Search',
    stories: [
      'Suggest products while typing',
      'Filter by size and colour',
      'Remember the last filters',
      'Show related products',
      'Handle misspelt brand names',
    ],
  },
  {
    name: 'Account',
    stories: [
      'Sign in with a passkey',
      'Change the e-mail address',
      'Download all my data',
      'Delete the account',
      'List past orders with status',
    ],
  },
] as const;

/** Mended in haste before each sprint, and put into it afterwards so that its review shows them. */
export const WEB_HOTFIXES = [
  'Hotfix: prices without a currency',
  'Hotfix: search is empty after midnight',
] as const;
