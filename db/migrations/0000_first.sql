CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `arrivals` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`connection_id` text NOT NULL,
	`dedup_key` text NOT NULL,
	`received_at` integer NOT NULL,
	`headers` text NOT NULL,
	`secret_index` integer NOT NULL,
	`checkout_id` text,
	`body` blob
);
--> statement-breakpoint
CREATE TABLE `checkouts` (
	`id` text PRIMARY KEY NOT NULL,
	`invoice_id` text NOT NULL,
	`connection_id` text NOT NULL,
	`mode` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`currency` text NOT NULL,
	`url` text,
	`provider_ref` text,
	`also_ref` text,
	`phone` text,
	`callback_token` text,
	`failure_code` text,
	`failure_detail` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`next_attempt_at` integer,
	`cancel_requested_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`expires_at` integer,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`connection_id`) REFERENCES `connections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `checkouts_callbackToken_unique` ON `checkouts` (`callback_token`);--> statement-breakpoint
CREATE UNIQUE INDEX `one_unfinished_link` ON `checkouts` (`invoice_id`,`connection_id`) WHERE kind = 'link' and status in ('creating', 'open', 'unknown');--> statement-breakpoint
CREATE INDEX `checkouts_of_invoice` ON `checkouts` (`invoice_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `checkouts_by_provider_ref` ON `checkouts` (`connection_id`,`provider_ref`);--> statement-breakpoint
CREATE INDEX `checkouts_due` ON `checkouts` (`next_attempt_at`) WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE TABLE `connection_health` (
	`connection_id` text PRIMARY KEY NOT NULL,
	`degraded_at` integer,
	`checked_at` integer NOT NULL,
	`audited_at` integer,
	`audit_findings` text NOT NULL,
	FOREIGN KEY (`connection_id`) REFERENCES `connections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `connections` (
	`id` text PRIMARY KEY NOT NULL,
	`provider` text NOT NULL,
	`mode` text NOT NULL,
	`name` text NOT NULL,
	`sandbox` integer DEFAULT false NOT NULL,
	`status` text DEFAULT 'active' NOT NULL,
	`hook_token` text NOT NULL,
	`hook_state` text DEFAULT 'unregistered' NOT NULL,
	`hook_ref` text,
	`hook_problem` text,
	`amounts_proven_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `connections_hookToken_unique` ON `connections` (`hook_token`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`connection_id` text NOT NULL,
	`field` text NOT NULL,
	`sealed` blob NOT NULL,
	`hint` text NOT NULL,
	`set_at` integer NOT NULL,
	`expires_at` integer,
	FOREIGN KEY (`connection_id`) REFERENCES `connections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `credentials_of_connection` ON `credentials` (`connection_id`,`field`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` text PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`phone` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `customers_by_email` ON `customers` (`mode`,`email`);--> statement-breakpoint
CREATE INDEX `customers_by_phone` ON `customers` (`mode`,`phone`);--> statement-breakpoint
CREATE INDEX `customers_by_time` ON `customers` (`mode`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`endpoint_id` text NOT NULL,
	`mode` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer,
	`claimed_until_at` integer,
	`recovered` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`delivered_at` integer,
	FOREIGN KEY (`message_id`) REFERENCES `messages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`endpoint_id`) REFERENCES `endpoints`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_delivery` ON `deliveries` (`message_id`,`endpoint_id`);--> statement-breakpoint
CREATE INDEX `deliveries_due` ON `deliveries` (`endpoint_id`,`next_attempt_at`) WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE INDEX `deliveries_of_endpoint` ON `deliveries` (`endpoint_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_by_status` ON `deliveries` (`endpoint_id`,`status`,`created_at`);--> statement-breakpoint
CREATE TABLE `delivery_attempts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`delivery_id` text NOT NULL,
	`at` integer NOT NULL,
	`took_ms` integer NOT NULL,
	`outcome` text NOT NULL,
	`status_code` integer,
	`detail` text,
	`request_headers` text NOT NULL,
	`response_text` text,
	FOREIGN KEY (`delivery_id`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attempts_of_delivery` ON `delivery_attempts` (`delivery_id`,`id`);--> statement-breakpoint
CREATE TABLE `endpoint_secrets` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`endpoint_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`hint` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	FOREIGN KEY (`endpoint_id`) REFERENCES `endpoints`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `secrets_of_endpoint` ON `endpoint_secrets` (`endpoint_id`);--> statement-breakpoint
CREATE TABLE `endpoint_types` (
	`endpoint_id` text NOT NULL,
	`type` text NOT NULL,
	PRIMARY KEY(`endpoint_id`, `type`),
	FOREIGN KEY (`endpoint_id`) REFERENCES `endpoints`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `endpoints_of_type` ON `endpoint_types` (`type`,`endpoint_id`);--> statement-breakpoint
CREATE TABLE `endpoints` (
	`id` text PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`url` text NOT NULL,
	`description` text,
	`status` text NOT NULL,
	`disabled_at` integer,
	`disabled_reason` text,
	`failing_since_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE INDEX `endpoints_by_time` ON `endpoints` (`mode`,`created_at`,`id`) WHERE deleted_at is null;--> statement-breakpoint
CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`invoice_id` text NOT NULL,
	`payment_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`currency` text NOT NULL,
	`at` integer NOT NULL,
	`cause_event_id` text,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_payment_entry` ON `entries` (`payment_id`) WHERE kind = 'payment';--> statement-breakpoint
CREATE INDEX `entries_of_payment` ON `entries` (`payment_id`);--> statement-breakpoint
CREATE INDEX `entries_of_invoice` ON `entries` (`invoice_id`);--> statement-breakpoint
CREATE TABLE `event_arrivals` (
	`arrival_id` integer PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `arrivals_of_event` ON `event_arrivals` (`event_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`connection_id` text NOT NULL,
	`mode` text NOT NULL,
	`dedup_key` text NOT NULL,
	`type` text NOT NULL,
	`topic` text NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`detail` text,
	`payment_ref` text,
	`checkout_id` text,
	`amount_minor` integer,
	`currency` text,
	`first_arrival_id` integer NOT NULL,
	`arrivals` integer DEFAULT 1 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer,
	`invoice_id` text,
	`payment_id` text,
	`received_at` integer NOT NULL,
	`applied_at` integer,
	FOREIGN KEY (`connection_id`) REFERENCES `connections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_by_dedup_key` ON `events` (`connection_id`,`dedup_key`);--> statement-breakpoint
CREATE INDEX `events_due` ON `events` (`status`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `events_by_time` ON `events` (`mode`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_status_time` ON `events` (`mode`,`status`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `events_by_connection_time` ON `events` (`connection_id`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `events_of_payment` ON `events` (`connection_id`,`payment_ref`);--> statement-breakpoint
CREATE TABLE `hour_totals` (
	`mode` text NOT NULL,
	`currency` text NOT NULL,
	`hour_at` integer NOT NULL,
	`connection_id` text NOT NULL,
	`in_minor` integer DEFAULT 0 NOT NULL,
	`out_minor` integer DEFAULT 0 NOT NULL,
	`payments` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`mode`, `hour_at`, `currency`, `connection_id`)
);
--> statement-breakpoint
CREATE TABLE `invoice_counters` (
	`mode` text PRIMARY KEY NOT NULL,
	`last_number` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invoice_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`invoice_id` text NOT NULL,
	`position` integer NOT NULL,
	`description` text NOT NULL,
	`quantity_milli` integer NOT NULL,
	`unit_amount_minor` integer NOT NULL,
	`discount_minor` integer NOT NULL,
	`tax_rate_milli` integer NOT NULL,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `lines_of_invoice` ON `invoice_lines` (`invoice_id`,`position`);--> statement-breakpoint
CREATE TABLE `invoices` (
	`id` text PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`number` text,
	`status` text NOT NULL,
	`customer_id` text,
	`customer_name` text,
	`currency` text NOT NULL,
	`subtotal_minor` integer NOT NULL,
	`discount_minor` integer NOT NULL,
	`tax_minor` integer NOT NULL,
	`total_minor` integer NOT NULL,
	`paid_minor` integer DEFAULT 0 NOT NULL,
	`refunded_minor` integer DEFAULT 0 NOT NULL,
	`due_minor` integer NOT NULL,
	`overpaid` integer DEFAULT false NOT NULL,
	`needs_review` integer DEFAULT false NOT NULL,
	`due_at` integer,
	`overdue_told_at` integer,
	`note` text,
	`language` text NOT NULL,
	`reference` text,
	`metadata` text NOT NULL,
	`pay_token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`finalized_at` integer,
	`paid_at` integer,
	`void_requested_at` integer,
	`voided_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_payToken_unique` ON `invoices` (`pay_token`);--> statement-breakpoint
CREATE UNIQUE INDEX `invoices_by_number` ON `invoices` (`mode`,`number`);--> statement-breakpoint
CREATE INDEX `invoices_by_time` ON `invoices` (`mode`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_by_status_time` ON `invoices` (`mode`,`status`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_by_customer` ON `invoices` (`customer_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `invoices_by_due` ON `invoices` (`mode`,`status`,`due_at`);--> statement-breakpoint
CREATE INDEX `invoices_in_review` ON `invoices` (`mode`,`created_at`,`id`) WHERE needs_review = 1;--> statement-breakpoint
CREATE INDEX `invoices_open_totals` ON `invoices` (`mode`,`currency`,`due_at`,`due_minor`,`status`) WHERE status in ('open', 'partially_paid');--> statement-breakpoint
CREATE INDEX `invoices_to_tell_overdue` ON `invoices` (`due_at`) WHERE status in ('open', 'partially_paid') and due_at is not null and overdue_told_at is null;--> statement-breakpoint
CREATE INDEX `invoices_by_reference` ON `invoices` (`mode`,`reference`);--> statement-breakpoint
CREATE TABLE `journal_cursors` (
	`name` text PRIMARY KEY NOT NULL,
	`arrival_id` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `message_counters` (
	`invoice_id` text PRIMARY KEY NOT NULL,
	`sequence` integer NOT NULL,
	`told_position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`type` text NOT NULL,
	`invoice_id` text,
	`sequence` integer,
	`position` integer,
	`body` text NOT NULL,
	`recipients` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `messages_by_time` ON `messages` (`mode`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `messages_by_type_time` ON `messages` (`mode`,`type`,`created_at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `messages_of_invoice` ON `messages` (`invoice_id`,`sequence`) WHERE invoice_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `told_once` ON `messages` (`invoice_id`,`position`,`type`) WHERE position is not null;--> statement-breakpoint
CREATE TABLE `payment_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`payment_id` text NOT NULL,
	`invoice_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`currency` text NOT NULL,
	`before_minor` integer NOT NULL,
	`note` text,
	`user_id` text,
	`failure_code` text,
	`failure_detail` text,
	`requested_at` integer NOT NULL,
	`sent_at` integer,
	`ended_at` integer,
	`next_attempt_at` integer,
	FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_action_in_flight` ON `payment_actions` (`payment_id`) WHERE status in ('requested', 'sent', 'unknown', 'review');--> statement-breakpoint
CREATE INDEX `actions_of_invoice` ON `payment_actions` (`invoice_id`,`requested_at`);--> statement-breakpoint
CREATE INDEX `actions_due` ON `payment_actions` (`next_attempt_at`) WHERE next_attempt_at is not null;--> statement-breakpoint
CREATE TABLE `payments` (
	`id` text PRIMARY KEY NOT NULL,
	`connection_id` text NOT NULL,
	`mode` text NOT NULL,
	`key` text NOT NULL,
	`invoice_id` text NOT NULL,
	`checkout_id` text,
	`status` text NOT NULL,
	`currency` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`paid_minor` integer NOT NULL,
	`refunded_minor` integer NOT NULL,
	`fee_minor` integer,
	`method` text,
	`method_detail` text,
	`failure` text,
	`failure_text` text,
	`receipt` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`confirmed_at` integer NOT NULL,
	`reread_at` integer,
	FOREIGN KEY (`connection_id`) REFERENCES `connections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checkout_id`) REFERENCES `checkouts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_by_key` ON `payments` (`connection_id`,`key`);--> statement-breakpoint
CREATE INDEX `payments_of_invoice` ON `payments` (`invoice_id`);--> statement-breakpoint
CREATE INDEX `payments_to_reread` ON `payments` (`reread_at`) WHERE reread_at is not null;--> statement-breakpoint
CREATE INDEX `payments_by_time` ON `payments` (`mode`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `refusals` (
	`id` text PRIMARY KEY NOT NULL,
	`connection_id` text,
	`provider` text NOT NULL,
	`reason` text NOT NULL,
	`event_type` text,
	`note_key` text NOT NULL,
	`count` integer DEFAULT 1 NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	`headers` text NOT NULL,
	`body_bytes` integer NOT NULL,
	`redacted_body` text,
	`sealed` blob
);
--> statement-breakpoint
CREATE UNIQUE INDEX `refusals_noteKey_unique` ON `refusals` (`note_key`);--> statement-breakpoint
CREATE INDEX `refusals_by_time` ON `refusals` (`last_at`,`id`);--> statement-breakpoint
CREATE INDEX `refusals_of_connection` ON `refusals` (`connection_id`,`last_at`,`id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`mode` text NOT NULL,
	`kind` text NOT NULL,
	`invoice_id` text NOT NULL,
	`payment_id` text,
	`amount_minor` integer,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`invoice_id`) REFERENCES `invoices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `one_open_review` ON `reviews` (`invoice_id`,`kind`,`payment_id`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `reviews_open` ON `reviews` (`mode`,`opened_at`) WHERE closed_at is null;--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_unique` ON `sessions` (`token`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `setup_links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `sweeps` (
	`connection_id` text PRIMARY KEY NOT NULL,
	`swept_until_at` integer NOT NULL,
	`running_since_at` integer,
	`page` integer DEFAULT 1 NOT NULL,
	`asked` integer DEFAULT 0 NOT NULL,
	`same` integer DEFAULT 0 NOT NULL,
	`repaired` integer DEFAULT 0 NOT NULL,
	`to_review` integer DEFAULT 0 NOT NULL,
	`not_ours` integer DEFAULT 0 NOT NULL,
	`finished_at` integer,
	`failure` text,
	`failures` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer,
	FOREIGN KEY (`connection_id`) REFERENCES `connections`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `timeline` (
	`invoice_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`cause_kind` text NOT NULL,
	`cause_id` text,
	`facts` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`invoice_id`, `position`),
	FOREIGN KEY (`invoice_id`) REFERENCES `invoices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`role` text DEFAULT 'viewer' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
