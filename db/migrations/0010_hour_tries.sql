CREATE TABLE `hour_tries` (
	`mode` text NOT NULL,
	`currency` text NOT NULL,
	`hour_at` integer NOT NULL,
	`connection_id` text NOT NULL,
	`method` text NOT NULL,
	`succeeded` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`mode`, `hour_at`, `currency`, `connection_id`, `method`)
);
--> statement-breakpoint
CREATE INDEX `mails_failed` ON `mails` (`mode`,`created_at`) WHERE status = 'failed';--> statement-breakpoint
INSERT INTO `hour_tries` SELECT `mode`, `currency`, `created_at` - `created_at` % 3600000, `connection_id`, coalesce(`method`, ''),
  sum(`status` NOT IN ('failed', 'expired', 'canceled')), sum(`status` IN ('failed', 'expired', 'canceled'))
  FROM `payments` WHERE `status` <> 'initiated' GROUP BY 1, 2, 3, 4, 5;
