extension Language {
  /// English words and phrases of what is no statement of a story: rumours, denials, and what stands around
  /// it, with `_` between the words of a phrase.
  static let englishPhrases = """
    rumour: rumour rumours rumoured rumored rumor rumors gossip it_is_said is_said_to are_said_to
    rumour: legend_has_it tradition_has_it according_to_legend according_to_tradition
    rumour: there_is_talk on_a_social_network on_social_media unconfirmed speculation
    rumour: there_has_been_talk dismissed_a_story dismissed_stories dismissed_reports dismissed_claims
    rumour: dismissed_rumours dismissed_as_nonsense
    rumour: tradition_holds legend_holds tradition_says legend_says folklore_has_it local_legend
    rumour: hearsay reportedly rumour_has_it rumor_has_it talk_has_it word_has_it story_goes
    rumour: story_going_around stories_going_around there_are_whispers there_is_a_story grapevine
    rumour: there_are_stories whispered_that is_believed_to are_believed_to is_thought_to
    rumour: are_thought_to some_say people_say they_say_that word_on_the_street it_is_whispered
    rumour: is_rumored is_rumoured talk_is_that word_is_that is_understood_to gossip_has_it
    rumour: was_whispered word_went_round word_went_around could_not_confirm story_going_about not_been_borne_out it_whispered not_comment_on
    rumour: declined_to_comment_on refused_to_comment_on
    rumour: open_secret it_is_no_secret it_has_been_said put_it_about there_was_talk put_about_that
    reflexive: himself herself itself themselves myself yourself ourselves
    whoever: anyone anybody everyone everybody
    advice: we_recommend_that recommends_that it_is_recommended we_urge_that
    rumour: was_said_to were_said_to tongues_are_wagging nobody_has_confirmed no_one_has_confirmed
    rumour: not_been_possible_to_confirm were_not_confirmed was_not_confirmed people_said
    rumour: could_not_be_verified not_been_confirmed not_been_verified
    falsehood: far_from_being
    advice: would_like_to_hear_from would_like_to_speak_to
    falsehood: was_never_carried never_took_place there_was_no_truth
    falsehood: there_is_no_truth was_not_proved were_not_proved not_been_proved nor_do_i_accept
    falsehood: looks_unlikely seems_unlikely is_unlikely_to are_unlikely_to
    falsehood: without_foundation no_basis_in have_no_basis has_no_basis
    falsehood: is_false was_false are_false were_false is_untrue was_untrue is_not_true was_not_true
    falsehood: are_untrue were_untrue no_truth_in no_truth_to is_a_lie was_a_lie is_baseless
    falsehood: was_baseless is_unfounded was_unfounded are_unfounded is_groundless was_groundless
    falsehood: is_a_fabrication was_a_fabrication is_pure_invention was_pure_invention
    falsehood: is_fabricated was_fabricated is_a_myth is_wrong_to_say it_is_not_the_case
    label: picture photo photograph caption correction image pictured related video listen watch
    label: cover flashback latest breaking trending headlines coming
    label: clarification note update corrections clarifications pictures photos photographs images
    label: erratum videos audio gallery above below graphic
    link: he_added she_added they_added it_added added_that also_said went_on_to_say
    link: at_the_same_news_conference at_the_same_hearing at_the_same_meeting
    link: at_the_same_briefing at_the_same_event same_press_conference he_continued she_continued
    furniture: leave_a_reply your_email_address required_fields all_rights_reserved read_more
    furniture: contributed_to_this_report contributed_coverage contributed_reporting sign_up_for
    furniture: more_on_this_story must_reach_us subscribe_to click_here follow_us_on share_this
    furniture: sign_up_to most_read top_stories your_comment posted_by first_published
    furniture: the_present_author about_the_author has_written_for newsletter min_read call_us_on
    furniture: advertisements our_next_issue next_issue terms_of_use privacy_policy
    furniture: getty_images file_photo image_credit what_you_need_to_know readers_can readers_may
    furniture: press_release_no turn_to_page for_immediate_release
    furniture: your_horoscope poll_closes e-paper reprints_of
    furniture: letters_to_the_editor write_to_us send_us send_your text_us email_us
    furniture: terms_and_conditions cookie_policy join_the_conversation comments_are_closed
    furniture: this_article_was this_story_was an_earlier_version was_amended_on was_updated_on
    furniture: buy_tickets book_now gift_subscription in_our_next back_issues media_enquiries
    furniture: media_inquiries notes_to_editors cite_as for_release_on press_release_ this_article_
    furniture: http:// https:// www.
    furniture: the_author_was the_author_is the_writer_is the_writer_was offer_ends offer_closes
    furniture: copyright_1 copyright_2 page_updated page_last_updated page_last_modified page_was_last
    furniture: for_this_magazine for_this_newspaper for_this_paper
    furniture: offer_valid members_of_the_media media_are_invited while_stocks_last
    furniture: corrections_to_this entry_revised
    furniture: this_extract_is comments_are_welcome more_news: in_photo: pictured_above
    furniture: pictured_left pictured_right was_misspelled
    furniture: forward-looking_statements by_the_author was_compiled_from
    furniture: listen_again how_to_help copy_for_the print_edition next_report:
    furniture: our_live_coverage our_live_page this_live_page live_coverage_here
    credit: updated_at updated_on last_updated last_checked last_modified last_reviewed last_edited
    credit: reporting_by editing_by photo_by text_by research_by photographs_by report_prepared_by
    credit: first_edition photographs_were_taken see_also read_also cover_photo typed_by
    credit: printed_and_published abridged_from registered_in additional_reporting
    furniture: web_page_accessed registered_no. to_be_removed_from
    furniture: registered_in_england registered_charity registered_office company_number
    furniture: reporting_period ordered_to_be_printed
    """
}
