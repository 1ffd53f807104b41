CREATE TABLE `endpoint_hours` (
	`endpoint_id` text NOT NULL,
	`hour_at` integer NOT NULL,
	`delivered` integer NOT NULL,
	`failed` integer NOT NULL,
	`last_delivered_at` integer,
	PRIMARY KEY(`endpoint_id`, `hour_at`),
	FOREIGN KEY (`endpoint_id`) REFERENCES `endpoints`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `endpoint_hours_by_age` ON `endpoint_hours` (`hour_at`);--> statement-breakpoint
CREATE TABLE `endpoint_recoveries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`endpoint_id` text NOT NULL,
	`since` integer NOT NULL,
	`started_at` integer NOT NULL,
	`restarted` integer DEFAULT 0 NOT NULL,
	`added` integer DEFAULT 0 NOT NULL,
	`cursor_at` integer NOT NULL,
	`cursor_id` text DEFAULT '' NOT NULL,
	`filled_at` integer,
	FOREIGN KEY (`endpoint_id`) REFERENCES `endpoints`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recoveries_of_endpoint` ON `endpoint_recoveries` (`endpoint_id`,`id`);--> statement-breakpoint
CREATE INDEX `recoveries_unfilled` ON `endpoint_recoveries` (`id`) WHERE filled_at is null;--> statement-breakpoint
ALTER TABLE `deliveries` ADD `type` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `deliveries` SET `type` = (SELECT `messages`.`type` FROM `messages` WHERE `messages`.`id` = `deliveries`.`message_id`);--> statement-breakpoint
ALTER TABLE `deliveries` ADD `recovery_id` integer;--> statement-breakpoint
CREATE INDEX `deliveries_by_type_time` ON `deliveries` (`mode`,`type`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_of_recovery` ON `deliveries` (`recovery_id`,`status`) WHERE recovery_id is not null;--> statement-breakpoint
ALTER TABLE `endpoints` ADD `quiet_until_at` integer;--> statement-breakpoint
ALTER TABLE `messages` ADD `test` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `messages` ADD `emptied_at` integer;--> statement-breakpoint
CREATE INDEX `messages_full` ON `messages` (`created_at`,`id`) WHERE emptied_at is null;