CREATE INDEX `events_by_type_time` ON `events` (`mode`,`type`,`received_at`,`id`);--> statement-breakpoint
CREATE INDEX `events_of_invoice` ON `events` (`invoice_id`,`received_at`,`id`) WHERE invoice_id is not null;--> statement-breakpoint
CREATE INDEX `invoices_by_due_order` ON `invoices` (`mode`,case when due_at is null then 9007199254740991 else due_at end,`id`,`status`);--> statement-breakpoint
CREATE INDEX `invoices_by_amount` ON `invoices` (`mode`,`currency`,`total_minor`,`id`,`status`);--> statement-breakpoint
CREATE INDEX `actions_of_person` ON `payment_actions` (`user_id`,`mode`,`currency`,`requested_at`) WHERE user_id is not null;--> statement-breakpoint
CREATE INDEX `payments_by_amount` ON `payments` (`mode`,`currency`,`amount_minor`,`id`,`status`);--> statement-breakpoint
CREATE INDEX `refusals_by_reason` ON `refusals` (`reason`,`last_at`,`id`);