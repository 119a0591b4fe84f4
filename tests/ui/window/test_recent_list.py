"""The list of recent files: newest first, pinned ones on top, bounded, and read with care."""

import os

import pytest

from playground.ui.window.recent_list import (
    MOST,
    RecentFile,
    list_text,
    only_pinned,
    read_list,
    telling_folders,
    with_newest,
    with_pin,
    without,
)


def path(*parts):
    return os.path.abspath(os.path.join(os.sep, *parts))


A, B, C = path("a.nnplay"), path("b.nnplay"), path("c.nnplay")


def paths(files):
    return [file.path for file in files]


def noted(*names):
    files = ()
    for name in names:
        files = with_newest(files, name)
    return files


def test_the_newest_is_first_and_each_is_there_once():
    assert paths(noted(A, B, A)) == [A, B]


def test_of_many_the_oldest_goes():
    many = [path(f"{number}.nnplay") for number in range(MOST + 3)]
    assert paths(noted(*many)) == many[:2:-1]


def test_a_pinned_file_is_on_top_and_stays():
    files = with_pin(noted(A, B, C), A, True)
    assert paths(files) == [A, C, B]
    for number in range(2 * MOST):
        files = with_newest(files, path(f"{number}.nnplay"))
    assert paths(files)[0] == A
    assert len(files) == MOST + 1


def test_a_pinned_file_that_is_opened_keeps_its_pin():
    files = with_newest(with_pin(noted(A, B), A, True), A)
    assert files[0] == RecentFile(A, is_pinned=True)


def test_without_its_pin_a_file_goes_back_among_the_others():
    files = with_pin(with_pin(noted(A, B), A, True), A, False)
    assert set(files) == {RecentFile(A), RecentFile(B)}


def test_a_file_can_be_removed_and_the_list_cleared():
    files = with_pin(noted(A, B, C), B, True)
    assert paths(without(files, C)) == [B, A]
    assert paths(only_pinned(files)) == [B]


def test_what_is_stored_is_read_again():
    files = with_pin(noted(A, path("한 국", "b\udcff.nnplay")), A, True)
    assert read_list(list_text(files)) == files


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "5",
        '{"path": "/a"}',
        "[" * 5000,
        '["/a", null, 3, [], {}]',
        '[{"path": 5}, {"path": ""}, {"path": "relative.nnplay"}]',
        '[{"path": "/' + "x" * 5000 + '"}]',
        '[{"path": "/a", "path": "/b"}]',
    ],
)
def test_what_is_damaged_is_left_out(text):
    assert read_list(text) == ()


def test_a_list_that_was_made_too_long_is_cut():
    many = tuple(RecentFile(path(str(number)), number % 2 == 0) for number in range(100))
    assert len(read_list(list_text(many))) == 2 * MOST


def test_folders_tell_files_of_the_same_name():
    names = [
        path("home", "ann", "week 1", "net.nnplay"),
        path("home", "ben", "week 1", "net.nnplay"),
        path("home", "ann", "week 2", "net.nnplay"),
        path("home", "ann", "week 2", "xor.nnplay"),
    ]
    folders = telling_folders(names)
    assert folders == [os.path.join("ann", "week 1"), os.path.join("ben", "week 1"), "week 2", ""]


def test_a_file_at_the_root_is_told_by_its_whole_folder():
    assert telling_folders([path("net"), path("a", "net")]) == [path(), "a"]
