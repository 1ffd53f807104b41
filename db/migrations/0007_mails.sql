CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`invoice_id` text NOT NULL,
	`to` text NOT NULL,
	`language` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer,
	`failure_code` text,
	`failure_detail` text,
	`cause_kind` text NOT NULL,
	`cause_id` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mails_of_invoice` ON `mails` (`invoice_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`next_attempt_at`) WHERE next_attempt_at is not null;