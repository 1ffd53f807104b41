-- Full-text search over what people look an invoice up by; written in the transaction that changes the invoice.
CREATE VIRTUAL TABLE `invoice_search` USING fts5(`invoice_id` UNINDEXED, `words`, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
