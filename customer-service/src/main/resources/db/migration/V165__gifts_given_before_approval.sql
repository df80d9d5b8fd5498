-- C12: what was given before anybody approved it (GIVEN_UNAPPROVED) holds its allowance as what was given does.
drop index gift_spent_on_company;
drop index gift_spent_on_company_of_dealer;
drop index gift_spent_by_giver;
create index gift_spent_on_company on gift (allowance_year, customer_id, receiver_id) include (value)
    where state in ('PENDING_APPROVAL', 'APPROVED', 'GIVEN_UNAPPROVED', 'GIVEN');
create index gift_spent_on_company_of_dealer on gift (dealer_id, allowance_year, customer_id) include (value)
    where state in ('PENDING_APPROVAL', 'APPROVED', 'GIVEN_UNAPPROVED', 'GIVEN') and dealer_id is not null;
create index gift_spent_by_giver on gift (allowance_year, giver_owner, giver) include (value)
    where state in ('PENDING_APPROVAL', 'APPROVED', 'GIVEN_UNAPPROVED', 'GIVEN');
