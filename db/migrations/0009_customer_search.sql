CREATE INDEX `checkouts_by_also_ref` ON `checkouts` (`also_ref`) WHERE also_ref is not null;--> statement-breakpoint
CREATE INDEX `checkouts_by_phone` ON `checkouts` (`phone`) WHERE phone is not null;--> statement-breakpoint
CREATE INDEX `customers_by_name` ON `customers` (`mode`,name collate nocase,`id`);--> statement-breakpoint
CREATE INDEX `invoices_open_of_customer` ON `invoices` (`customer_id`,`currency`,`due_at`,`due_minor`,`status`) WHERE status in ('open', 'partially_paid');--> statement-breakpoint
-- Full-text search over what people look a customer up by; kept by triggers, so that every way in and out keeps it.
CREATE VIRTUAL TABLE `customer_search` USING fts5(`customer_id` UNINDEXED, `words`, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
--> statement-breakpoint
-- A phone is found as it is written abroad, and at home: without its country's one, two or three digits.
CREATE VIEW `customer_words` AS SELECT `rowid` AS `row`, `id`, `name` || ' ' || coalesce(`email`, '') || ' ' || coalesce(`reference`, '') || coalesce(' ' || `phone` || ' ' || substr(`phone`, 3) || ' ' || substr(`phone`, 4) || ' ' || substr(`phone`, 5), '') AS `words` FROM `customers`;
--> statement-breakpoint
CREATE TRIGGER `customer_search_new` AFTER INSERT ON `customers` BEGIN
	INSERT INTO `customer_search` (`rowid`, `customer_id`, `words`) SELECT `row`, `id`, `words` FROM `customer_words` WHERE `id` = NEW.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `customer_search_changed` AFTER UPDATE OF `name`, `email`, `phone`, `reference` ON `customers` BEGIN
	DELETE FROM `customer_search` WHERE `rowid` = OLD.`rowid`;
	INSERT INTO `customer_search` (`rowid`, `customer_id`, `words`) SELECT `row`, `id`, `words` FROM `customer_words` WHERE `id` = NEW.`id`;
END;
--> statement-breakpoint
CREATE TRIGGER `customer_search_gone` AFTER DELETE ON `customers` BEGIN
	DELETE FROM `customer_search` WHERE `rowid` = OLD.`rowid`;
END;
--> statement-breakpoint
INSERT INTO `customer_search` (`rowid`, `customer_id`, `words`) SELECT `row`, `id`, `words` FROM `customer_words`;
