CREATE TABLE `metadata_entries` (
	`mode` text NOT NULL,
	`owner` text NOT NULL,
	`key` text NOT NULL,
	`value` text NOT NULL,
	`created_at` integer NOT NULL,
	`owner_id` text NOT NULL,
	PRIMARY KEY(`mode`, `owner`, `key`, `value`, `created_at`, `owner_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TRIGGER `invoice_metadata_new` AFTER INSERT ON `invoices` WHEN NEW.`metadata` <> '{}' BEGIN
	INSERT INTO `metadata_entries` (`mode`, `owner`, `key`, `value`, `created_at`, `owner_id`) SELECT NEW.`mode`, 'invoice', json_each.key, json_each.value, NEW.`created_at`, NEW.`id` FROM json_each(NEW.`metadata`);
END;
--> statement-breakpoint
CREATE TRIGGER `invoice_metadata_changed` AFTER UPDATE OF `metadata` ON `invoices` WHEN OLD.`metadata` <> NEW.`metadata` BEGIN
	DELETE FROM `metadata_entries` WHERE (`mode`, `owner`, `key`, `value`, `created_at`, `owner_id`) IN (SELECT OLD.`mode`, 'invoice', json_each.key, json_each.value, OLD.`created_at`, OLD.`id` FROM json_each(OLD.`metadata`));
	INSERT INTO `metadata_entries` (`mode`, `owner`, `key`, `value`, `created_at`, `owner_id`) SELECT NEW.`mode`, 'invoice', json_each.key, json_each.value, NEW.`created_at`, NEW.`id` FROM json_each(NEW.`metadata`);
END;
--> statement-breakpoint
CREATE TRIGGER `invoice_metadata_gone` AFTER DELETE ON `invoices` WHEN OLD.`metadata` <> '{}' BEGIN
	DELETE FROM `metadata_entries` WHERE (`mode`, `owner`, `key`, `value`, `created_at`, `owner_id`) IN (SELECT OLD.`mode`, 'invoice', json_each.key, json_each.value, OLD.`created_at`, OLD.`id` FROM json_each(OLD.`metadata`));
END;
--> statement-breakpoint
INSERT INTO `metadata_entries` (`mode`, `owner`, `key`, `value`, `created_at`, `owner_id`) SELECT `invoices`.`mode`, 'invoice', json_each.key, json_each.value, `invoices`.`created_at`, `invoices`.`id` FROM `invoices`, json_each(`invoices`.`metadata`);
--> statement-breakpoint
CREATE TRIGGER `customer_metadata_new` AFTER INSERT ON `customers` WHEN NEW.`metadata` <> '{}' BEGIN
	INSERT INTO `metadata_entries` (`mode`, `owner`, `key`, `value`, `created_at`, `owner_id`) SELECT NEW.`mode`, 'customer', json_each.key, json_each.value, NEW.`created_at`, NEW.`id` FROM json_each(NEW.`metadata`);
END;
--> statement-breakpoint
CREATE TRIGGER `customer_metadata_changed` AFTER UPDATE OF `metadata` ON `customers` WHEN OLD.`metadata` <> NEW.`metadata` BEGIN
	DELETE FROM `metadata_entries` WHERE (`mode`, `owner`, `key`, `value`, `created_at`, `owner_id`) IN (SELECT OLD.`mode`, 'customer', json_each.key, json_each.value, OLD.`created_at`, OLD.`id` FROM json_each(OLD.`metadata`));
	INSERT INTO `metadata_entries` (`mode`, `owner`, `key`, `value`, `created_at`, `owner_id`) SELECT NEW.`mode`, 'customer', json_each.key, json_each.value, NEW.`created_at`, NEW.`id` FROM json_each(NEW.`metadata`);
END;
--> statement-breakpoint
CREATE TRIGGER `customer_metadata_gone` AFTER DELETE ON `customers` WHEN OLD.`metadata` <> '{}' BEGIN
	DELETE FROM `metadata_entries` WHERE (`mode`, `owner`, `key`, `value`, `created_at`, `owner_id`) IN (SELECT OLD.`mode`, 'customer', json_each.key, json_each.value, OLD.`created_at`, OLD.`id` FROM json_each(OLD.`metadata`));
END;
--> statement-breakpoint
INSERT INTO `metadata_entries` (`mode`, `owner`, `key`, `value`, `created_at`, `owner_id`) SELECT `customers`.`mode`, 'customer', json_each.key, json_each.value, `customers`.`created_at`, `customers`.`id` FROM `customers`, json_each(`customers`.`metadata`);
