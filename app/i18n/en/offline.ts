export const offline = {
  unsent_one: '{{count}} answer of yours is not sent yet. It goes as soon as the connection is back.',
  unsent_other: '{{count}} answers of yours are not sent yet. They go as soon as the connection is back.',
  unsent_hand_in: 'An exam of yours is not handed in yet. It will be as soon as the connection is back.',
  sign_out: {
    title: 'Sign out with unsent answers?',
    body_one:
      '{{count}} answer is kept on this device and has not reached the server. It stays here, and is sent when you sign in again on this device.',
    body_other:
      '{{count}} answers are kept on this device and have not reached the server. They stay here, and are sent when you sign in again on this device.',
    confirm: 'Sign out',
  },
  update: {
    ready: 'A new version of SmartExam is ready.',
    use: 'Use it now',
    held: 'An exam is open in another tab. The new version waits until it is over.',
  },
} as const
