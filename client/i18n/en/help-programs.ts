/** Of what programs meet: endpoints, messages, keys and the API. */
export const programHelp = {
  'endpoint.not_found': [
    'It was removed, or belongs to the other mode. What was sent to it stays in the list of deliveries.',
    'Look under Endpoints, in both modes. If it was removed, add it again; it gets a new secret.',
  ],
  'endpoint.url_not_allowed': [
    'Messages may not go into a private network: somebody could misuse Daftar to look around in yours.',
    'Give a public https:// address. For tests, open yours with a tunnel.',
  ],
  'endpoint.disabled': [
    'A person disabled it, it answered “410 Gone”, or it failed for days.',
    'Mend your program, enable the endpoint, then send what was missed again.',
  ],
  'message.not_found': [
    'The address is mistyped, or the message belongs to the other mode.',
    'Look for it under Messages. If it is missing there, switch between test and live.',
  ],
  'message.emptied': [
    'Bodies are kept for 90 days after everybody had them.',
    'Ask the API for the invoice: it says how things stand now.',
  ],
  'delivery.not_found': [
    'The address is mistyped, or the delivery belongs to the other mode.',
    'Open it from its message or its endpoint, after switching between test and live.',
  ],
  'delivery.in_work': [
    'It is on its way at this moment. Sent twice at once, it would arrive in any order.',
    'Wait 15 seconds, the longest that one try takes, then look again.',
  ],
  'key.not_found': [
    'It belongs to the other mode, or to another Daftar.',
    'Look under API keys, in both modes.',
  ],
  'key.not_active': [
    'It was revoked, reached its last day, or was rotated before.',
    'The list names its successor: rotate that one. If there is none, make a new key.',
  ],
  'api.key_missing': [
    'The request has no Authorization header, or a proxy removed it.',
    'Send “Authorization: Bearer dk_…” with every request.',
  ],
  'api.key_invalid': [
    'The key was cut off, or belongs to another Daftar.',
    'Copy the whole key, or make a new one under API keys.',
  ],
  'api.key_expired': ['The key was made to end on a day.', 'Make a new one, or rotate keys before they end.'],
  'api.key_revoked': ['Somebody ended the key. The audit log says who.', 'Make a new key for the program.'],
  'api.scope_missing': [
    'A key may only do what was ticked when it was made.',
    'Make a key with the scope that the answer names.',
  ],
  'api.method_not_allowed': [
    'The address is right, but it does not take this method, such as POST where only GET is known.',
    'The header “Allow” names those there are. Compare the call with its example under /api/docs.',
  ],
  'api.body_too_large': [
    'A request may have one megabyte. Files don’t belong into it.',
    'Send fewer lines and less metadata at once.',
  ],
  'api.content_type': [
    'The header Content-Type is missing or names something else, or the body is compressed.',
    'Send “Content-Type: application/json” and the body as it is.',
  ],
  'api.json_invalid': [
    'There is a comma too many, single quotes, or the body was turned into JSON twice.',
    'Let a library write the JSON, and look at the exact bytes that leave your program.',
  ],
  'api.idempotency_key_invalid': [
    'The header is empty, longer than 255 characters, or has letters beyond ASCII.',
    'Send a UUID, or the number of your order.',
  ],
  'api.idempotency_mismatch': [
    'A key that was used already came with another body: most likely the program reuses keys.',
    'Take a new Idempotency-Key for each new request, and the same one only to repeat it.',
  ],
  'api.idempotency_running': [
    'The first request with this key has not ended. A second one could do the same twice.',
    'Wait a few seconds and send the same again with the same key: you get the first one’s answer.',
  ],
} as const;
