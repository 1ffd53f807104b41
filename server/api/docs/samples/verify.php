<?php

const TOLERANCE_SECONDS = 5 * 60;

/**
 * The message, if Daftar sent it. Give the headers with their names in lower case, and the body exactly as it
 * came: file_get_contents('php://input'). Answer 2xx once it is in your database; tell repeats by webhook-id.
 *
 * @param array<string, string> $headers
 */
function verify(string $secret, array $headers, string $body): array
{
    $id = $headers['webhook-id'] ?? '';
    $timestamp = $headers['webhook-timestamp'] ?? '';
    $signatures = $headers['webhook-signature'] ?? '';
    if ($id === '' || $timestamp === '' || $signatures === '') {
        throw new RuntimeException('a webhook header is missing');
    }

    if (!ctype_digit($timestamp) || abs(time() - (int) $timestamp) > TOLERANCE_SECONDS) {
        throw new RuntimeException('the message is too old or too new');
    }

    $key = base64_decode(preg_replace('/^whsec_/', '', $secret), true);
    if ($key === false || $key === '') {
        throw new RuntimeException('the secret is missing');
    }
    $expected = base64_encode(hash_hmac('sha256', "$id.$timestamp.$body", $key, true));
    // While a secret is being changed there are two signatures: one of them has to match.
    foreach (explode(' ', $signatures) as $signature) {
        [$version, $text] = explode(',', $signature, 2) + ['', ''];
        if ($version === 'v1' && hash_equals($expected, $text)) {
            return json_decode($body, true, 512, JSON_THROW_ON_ERROR);
        }
    }
    throw new RuntimeException('the signature does not match');
}
