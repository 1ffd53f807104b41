/** Of the page itself, the server, accounts and people. */
export const peopleHelp = {
  unreachable: [
    'The server is off, is being restarted, or your device has no network.',
    'Check your own connection, then whether Daftar runs on the server.',
  ],
  'request.invalid': [
    'A field is empty, too long, or in a shape Daftar does not know.',
    'Correct what is marked. A program finds the fields in the answer.',
  ],
  'request.not_signed_in': [
    'Sessions end by themselves after a while, and when somebody ends them or changes your role.',
    'Sign in again; you come back to the same page.',
  ],
  'request.forbidden': [
    'Every act needs a role, and yours does not have this one.',
    'Ask an owner to do it, or to change your role under Settings → People.',
  ],
  'request.wrong_origin': [
    'A page at another address tried to act in your name, or Daftar is reached by a name it does not know.',
    'Open the address that stands in DAFTAR_URL. If that is wrong, correct it on the server and start Daftar again.',
  ],
  'request.prove_yourself': [
    'Credentials, keys, people and large refunds ask for a proof that is not older than a few minutes.',
    'Give your password, passkey or code when asked; then the act goes on.',
  ],
  'request.second_factor_needed': [
    'The security rules ask your role for a second factor, and you have none.',
    'Set up an authenticator app or a passkey under Settings → My account.',
  ],
  'request.not_found': [
    'The page is older than the server, or the address is mistyped.',
    'Load the page again.',
  ],
  'request.too_many': [
    'Somebody, or a program, tried too often in a short time.',
    'Wait as long as the answer says. A program should read Retry-After.',
  ],
  'server.internal': [
    'Something happened that Daftar was not prepared for. Nothing was half done: a change happens wholly or not at all.',
    'Try again. If it stays, give the request number to whoever runs the server: it stands in the log.',
  ],
  'server.busy': [
    'The server is starting, stopping, or has more to write than the disk takes.',
    'Try again in a minute. Providers try their calls again by themselves.',
  ],
  'setup.link_invalid': [
    'A set-up link works once, and only until Daftar starts again.',
    'Start Daftar again and use the link it prints.',
  ],
  'setup.already_done': [
    'The first account has been made, and the set-up link makes no second one.',
    'Sign in with it. If it was not you who made it, ask whoever runs the server: “user reset” gives a new password.',
  ],
  'account.email_taken': [
    'Each person has one account, and each account its own e-mail.',
    'Sign in with it, or use another e-mail.',
  ],
  'account.password_weak': [
    'Short and common passwords are guessed first.',
    'Take several words, at least as long as the form asks for.',
  ],
  'account.proof_wrong': [
    'The password differs by a letter, the keyboard is set to another language, or the passkey is of another account.',
    'Type it again and look at it before you send it. If it is forgotten, run “user reset” on the server.',
  ],
  'account.code_wrong': [
    'Each code counts once and for half a minute, and the clock of the phone may be wrong.',
    'Wait for the next code, and let the phone set its clock by itself. Without the phone, use a recovery code.',
  ],
  'account.second_factor_on': [
    'An account has one authenticator app at a time, so that an old phone stops counting.',
    'Remove the app under Settings → My account, then set up the new one.',
  ],
  'account.second_factor_off': [
    'It was removed in another tab, or never set up to the end.',
    'Load the page again. To have one, set it up under Settings → My account.',
  ],
  'account.passkey_not_found': [
    'It was removed in another tab or on another device.',
    'Load the page again. The device may still offer the passkey: remove it there too, and add a new one here.',
  ],
  'account.session_not_found': [
    'It ended by itself, or somebody ended it before you.',
    'Nothing to do: the list shows the sessions that are still open.',
  ],
  'people.not_found': [
    'Another owner or admin removed this person before you.',
    'Load the page again. Who comes back needs a new invite.',
  ],
  'people.last_owner': [
    'A book without an owner could not be managed by anybody.',
    'Make another person owner first.',
  ],
  'people.owner_only': ['An admin could otherwise take the book away from its owner.', 'Ask an owner.'],
  'people.not_yourself': ['It keeps people from locking themselves out.', 'Ask another owner or admin.'],
  'invite.not_valid': [
    'An invite works once, for seven days, until it is taken back.',
    'Ask whoever invited you for a new one.',
  ],
  'invite.not_found': [
    'It was used or taken back. Who used it stands among the people now.',
    'Load the page again, and send a new invite if the person is not there.',
  ],
  'saved_view.not_found': [
    'It was removed in another tab. Views belong to you alone, so nobody else did it.',
    'Set the filters again and save them as a new view.',
  ],
  'saved_view.name_taken': ['Each list keeps its views by name.', 'Choose another name.'],
  'saved_view.too_many': ['A person can keep only so many views of a list.', 'Remove one you no longer use.'],
} as const;
